import { expect, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { waitFor } from '@transom/testkit';
import { customerWrites } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();
const yuki = { name: 'Yuki Mori', phone: '818012345678' };
const zoe = { name: 'Zoe Adler', phone: '436641234567' };

test('A list is filtered and found again by its address, saved as a view, and changes live', async ({ browser }) => {
  await customerWrites(house(), yuki, 'Do you gift-wrap?');
  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('switch', { name: 'Waiting for us' }).click();
  await page.getByRole('switch', { name: 'Unread' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\?(?=.*waiting=true)(?=.*unread=true)/);
  await expect(inbox.row('Yuki Mori')).toBeVisible();
  await page.reload();
  await expect(inbox.row('Yuki Mori')).toBeVisible();
  await expect(inbox.row('Mei Tanaka')).toHaveCount(0);

  await customerWrites(house(), zoe, 'And do you deliver?');
  await expect(inbox.rows().first()).toContainText('Zoe Adler');
  await page.getByRole('button', { name: 'Views: Inbox' }).click();
  await page.getByRole('menuitem', { name: 'Save as a view…' }).click();
  await page.getByLabel('Name', { exact: true }).fill('To answer');
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page).toHaveURL(/\?view=[\da-f-]{36}$/);
  await expect(page.getByRole('button', { name: 'Views: To answer' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard\/inbox$/);
  await expect(inbox.row('Mei Tanaka')).toBeVisible();
});

test('By keyboard alone: close one, take it back, snooze it; it wakes, and a closed one is back when its customer writes', async ({
  browser,
}) => {
  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  const keys = page.keyboard;
  const row = inbox.row('Noah Fischer');
  await row.focus();
  await keys.press('e');
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();

  await row.focus();
  await keys.press('s');
  await expect(page.getByRole('dialog', { name: 'Snooze until' })).toBeVisible();
  await keys.press('Enter');
  await expect(row).toHaveCount(0);
  const snoozed = await waitFor('the snooze', async () => {
    const { data } = await house().owner.call(api.conversations.list, { query: { status: 'snoozed' } });
    return data[0];
  });
  const until = new Date(Date.now() + 500).toISOString();
  const params = { id: snoozed.id };
  await house().owner.call(api.conversations.update, { params, body: { snoozedUntil: until } });
  await expect(inbox.rows().first()).toContainText('Noah Fischer');

  await customerWrites(house(), yuki, 'Hello?');
  const closing = inbox.row('Yuki Mori');
  await expect(closing).toContainText('Hello?');
  await closing.focus();
  await keys.press('e');
  await expect(closing).toHaveCount(0);
  await customerWrites(house(), yuki, 'One more thing');
  await expect(inbox.rows().first()).toContainText('Yuki Mori');
});

test('Several at once: select a range, assign it, close it and bring it back', async ({ browser }) => {
  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  const rows = inbox.rows();
  await expect(rows.nth(3)).toBeVisible();
  const before = await rows.count();
  const { data: all } = await house().owner.call(api.conversations.list);
  const ids = all.map(({ id }) => id);
  await house().owner.call(api.conversations.bulk, { body: { ids, change: { assigneeId: null } } });
  await expect(inbox.list.getByTitle('Assigned to owner')).toHaveCount(0);
  await rows.nth(1).focus();
  await page.keyboard.press('x');
  await rows.nth(3).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Selected conversations' });
  await expect(bar).toContainText('3 selected');
  await bar.getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('combobox', { name: 'Find a person' }).press('Enter');
  await expect(inbox.list.getByTitle('Assigned to owner')).toHaveCount(3);
  await page.getByRole('tab', { name: 'Mine' }).click();
  await expect(rows).toHaveCount(3);
  await rows.first().focus();
  await page.keyboard.press('x');
  await bar.getByRole('button', { name: 'Select all 3' }).click();
  await bar.getByRole('button', { name: 'Close' }).click();
  await expect(inbox.list).toContainText('Nothing is assigned to you');
  await page.locator('[data-front="true"]').getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('tab', { name: 'All' }).click();
  await expect.poll(() => rows.count()).toBe(before);
});

test('On a phone the row’s menu and the header do the same', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: house().url, viewport: { width: 390, height: 844 } });
  await context.addCookies(
    (house().owner.headers.cookie ?? '').split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: house().url };
    }),
  );
  const page = await context.newPage();
  const inbox = await Inbox.open(page);
  const row = inbox.row('Omar Haddad');
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Snooze…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Tomorrow morning/ })
    .click();
  await expect(row).toHaveCount(0);
  await page.goto('/dashboard/inbox?status=snoozed');
  await row.click();
  await inbox.thread.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Snooze…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Wake now' }).click();
  await page.goto('/dashboard/inbox');
  await expect(row).toBeVisible();
});
