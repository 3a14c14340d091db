import { expect, type Page, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { customerWrites } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();
const bar = (page: Page) => page.getByRole('dialog', { name: 'Command bar' });

test('By keys and the command bar alone: find a customer, answer, tag, assign, close, choose another key, turn the app dark', async ({
  browser,
}) => {
  await customerWrites(house(), { name: 'Yuki Mori', phone: '818012345678' }, 'Do you gift-wrap?');
  await house().invite('agent');
  await house().owner.call(api.tags.create, { body: { name: 'Gift', color: 'pink' } });
  const page = await browserOf(browser, house());
  const keys = page.keyboard;
  const inbox = await Inbox.open(page);
  /** Opens the bar, finds one thing by typing, and does it. */
  const command = async (query: string, option: string | RegExp) => {
    await keys.press('Control+k');
    await expect(bar(page).getByRole('combobox')).toBeFocused();
    await keys.type(query);
    await expect(bar(page).getByRole('option', { name: option })).toHaveAttribute('aria-selected', 'true');
    await keys.press('Enter');
  };

  await command('yuki', /Yuki Mori/);
  await expect(inbox.composer()).toBeFocused();
  await keys.type('We do, with ribbon.');
  await keys.press('Enter');
  await expect(inbox.bubble('We do, with ribbon.')).toBeVisible();

  await command('tag', /Put on or take off a tag/);
  await keys.type('gift');
  await keys.press('Enter');
  await expect(inbox.details.getByText('Gift', { exact: true })).toBeVisible();
  await expect(inbox.composer()).toBeFocused();

  // Letters are text while one types; with the focus on a message they are keys.
  await keys.press('Shift+Tab');
  await expect(inbox.bubble('We do, with ribbon.').locator(':focus').or(inbox.thread.locator(':focus'))).toBeVisible();
  await inbox.bubble('Do you gift-wrap?').focus();
  await keys.press('a');
  const people = page.getByRole('dialog', { name: /Assign/ });
  await expect(people).toBeVisible();
  await keys.type('mira');
  await keys.press('Enter');
  await expect(inbox.thread.getByRole('button', { name: 'Assigned to Mira Kovač' })).toBeVisible();
  await expect(inbox.bubble('Do you gift-wrap?')).toBeFocused();

  await keys.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByLabel('Search shortcuts')).toBeFocused();
  await keys.type('reopen');
  await keys.press('Tab');
  await keys.press('Enter');
  await keys.press('j');
  await expect(sheet.getByRole('alert')).toHaveText(/J already belongs to “Next conversation”/);
  await keys.press('q');
  await expect(sheet.getByRole('button', { name: /^Close or reopen: Q\./ })).toBeFocused();
  await keys.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(inbox.bubble('Do you gift-wrap?')).toBeFocused();
  await keys.press('e');
  await expect(inbox.thread.getByRole('button', { name: 'Close', exact: true })).toBeVisible();
  await keys.press('q');
  await expect(inbox.thread.getByRole('button', { name: 'Reopen' })).toBeVisible();
  await page.reload();
  await expect(inbox.thread.getByRole('button', { name: 'Reopen' })).toBeVisible();
  await inbox.bubble('Do you gift-wrap?').focus();
  await keys.press('q');
  await expect(inbox.thread.getByRole('button', { name: 'Close', exact: true })).toBeVisible();

  await keys.press('F6');
  await expect(inbox.composer()).toBeFocused();
  await command('dark', 'Theme: dark');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expect(inbox.composer()).toBeFocused();
  await command('numbers', /Numbers/);
  await expect(page.getByRole('heading', { level: 1, name: 'Numbers' })).toBeVisible();
  await keys.press('g');
  await keys.press('i');
  await expect(inbox.list).toBeVisible();
});
