import { expect, type Locator, type Page, test } from '@playwright/test';
import { ownerEmail, ownerPassword } from '@transom/testkit';
import { customerWrites } from '../support/customers.ts';
import { houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();

test('A whole shift by keyboard alone: sign in, move through the list, answer, send a template, close, change the theme', async ({
  browser,
}) => {
  await customerWrites(house(), { name: 'Yuki Mori', phone: '818012345678' }, 'Do you gift-wrap?');
  const page = await (await browser.newContext({ baseURL: house().url })).newPage();
  const keys = page.keyboard;
  await page.goto('/');
  await expect(page.getByLabel('Email')).toBeFocused();
  await keys.type(ownerEmail);
  await tabTo(page, page.getByLabel('Password'));
  await keys.type(ownerPassword);
  await keys.press('Enter');

  const inbox = new Inbox(page);
  await inbox.isLive();
  await expect(inbox.rows().first()).toContainText('Yuki Mori');
  await customerWrites(house(), { name: 'Zoe Adler', phone: '436641234567' }, 'And do you deliver?');
  await expect(inbox.rows().first()).toContainText('Zoe Adler');
  await keys.press('j');
  await expect(inbox.rows().first()).toBeFocused();
  await keys.press('j');
  await expect(inbox.row('Yuki Mori')).toBeFocused();
  await keys.press('Enter');
  await expect(inbox.composer()).toBeFocused();
  await keys.type('We do, with ribbon.');
  await keys.press('Shift+Enter');
  await keys.type('Which colour?');
  await keys.press('Enter');
  await expect(inbox.bubble('Which colour?')).toContainText('We do, with ribbon.');
  await expect(inbox.composer()).toBeFocused();

  await tabTo(page, inbox.thread.getByRole('button', { name: 'Send template' }));
  await keys.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Search templates')).toBeFocused();
  await keys.type('pedido');
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(dialog.getByLabel('Variable 1')).toBeFocused();
  await keys.type('Yuki');
  await keys.press('Tab');
  await keys.type('A-2231');
  await keys.press('Tab');
  await keys.type('viernes');
  await keys.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(inbox.bubble('Hola, Yuki: tu pedido A-2231 ya está listo.')).toBeVisible();

  await tabTo(page, inbox.thread.getByRole('button', { name: 'Close', exact: true }));
  await keys.press('Enter');
  await expect(inbox.thread.getByRole('button', { name: 'Reopen' })).toBeFocused();
  await pressUntilFocused(page, 'F6', page.getByRole('link', { name: 'Inbox' }));
  await tabTo(page, page.getByRole('button', { name: 'Your account' }));
  await keys.press('Enter');
  const dark = page.getByRole('menuitemradio', { name: 'Dark' });
  await expect(dark).toBeVisible();
  await pressUntilFocused(page, 'ArrowDown', dark);
  await keys.press('Enter');
  await expect(dark).toHaveAttribute('aria-checked', 'true');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await keys.press('Escape');
  await expect(page.getByRole('button', { name: 'Your account' })).toBeFocused();
});

const tabTo = (page: Page, target: Locator) => pressUntilFocused(page, 'Tab', target);

/** As often as somebody might: a control that needs more presses counts as out of reach. */
async function pressUntilFocused(page: Page, key: string, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${target.toString()}`);
}
