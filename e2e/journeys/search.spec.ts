import { expect, type Page, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { envelope, waitFor } from '@transom/testkit';
import { customerWrites } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search names, numbers, messages' });

async function isFindable(q: string): Promise<void> {
  await waitFor(`“${q}” to be found`, async () => {
    const { data } = await house().owner.call(api.search.messages, { query: { q } });
    return data.length > 0;
  });
}

test('A message of any age and script is found, opened in its place by keyboard, and leads back to the newest', async ({
  browser,
}) => {
  const number = await house().connectNumber();
  const start = Date.now() - 86_400_000;
  const line = (n: number) => (n === 40 ? 'The Übergrößen parcel, 请问什么时候发货' : `Message ${n}.`);
  for (let sent = 0; sent < 400; sent += 100) {
    const messages = Array.from({ length: 100 }, (_, i) => {
      const n = sent + i + 1;
      const timestamp = String(Math.floor((start + n * 60_000) / 1000));
      return { from: '34655443322', id: `wamid.found${n}`, timestamp, type: 'text', text: { body: line(n) } };
    });
    const contacts = [{ profile: { name: 'Pablo Serra' }, wa_id: '34655443322' }];
    await number.send(envelope(number, { contacts, messages }));
  }
  await isFindable('发货');
  await isFindable('Message 400');

  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  await box(page).fill('ubergros');
  const hit = inbox.list.locator('[data-hit]');
  await expect(hit).toHaveCount(1);
  await expect(hit.locator('mark')).toHaveText('Übergröß');
  await box(page).fill('什么时候');
  await expect(hit.locator('mark')).toHaveText('什么时候');
  await box(page).press('ArrowDown');
  await expect(hit).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(inbox.bubble('请问什么时候发货')).toBeInViewport();
  await expect(inbox.bubble('请问什么时候发货')).toBeFocused();
  await expect(inbox.bubble('Message 400.')).toHaveCount(0);

  // Newer pages come in below, without what lies between having been loaded.
  await inbox.thread.getByRole('region', { name: 'Messages' }).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 2000);
    await expect(inbox.bubble('Message 90.')).toBeInViewport({ timeout: 250 });
  }).toPass();
  await inbox.thread.getByRole('button', { name: 'Go to the newest message' }).click();
  await expect(inbox.bubble('Message 400.')).toBeInViewport();

  await inbox.thread.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Search in this conversation' }).click();
  const find = inbox.thread.getByRole('searchbox', { name: 'Search in this conversation' });
  await expect(find).toBeFocused();
  await find.fill('message 39');
  await expect(inbox.thread.getByText('1 of 11')).toBeVisible();
  await expect(inbox.bubble('Message 399.')).toBeInViewport();
  for (let n = 0; n < 10; n += 1) await find.press('Enter');
  await expect(inbox.thread.getByText('11 of 11')).toBeVisible();
  await expect(inbox.bubble('Message 39.')).toBeInViewport();
  await expect(find).toBeFocused();
  await find.press('Escape');
  await expect(find).toHaveCount(0);
});

test('People are found beside messages, what is not there is said, and a failed search can be tried again', async ({
  browser,
}) => {
  await customerWrites(house(), { name: 'Marta Vega', phone: '34677000111' }, 'Do you ship lanterns?');
  await customerWrites(house(), { name: 'Lantern Shop', phone: '34677000222' }, 'Good morning');
  await isFindable('lanterns');
  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  await box(page).fill('lantern');
  await expect(inbox.row('Lantern Shop')).toBeVisible();
  await expect(inbox.list.locator('[data-hit]')).toContainText('Do you ship lanterns?');
  await box(page).fill('zeppelin');
  await expect(inbox.list.getByText('Nothing found')).toBeVisible();
  await page.route(/\/api\/v1\/search/, (route) => route.abort());
  await box(page).fill('lanterns');
  await expect(inbox.list.getByText('The messages could not be searched.')).toBeVisible();
  await page.unroute(/\/api\/v1\/search/);
  await inbox.list.getByRole('button', { name: 'Try again' }).click();
  await inbox.list.locator('[data-hit]').click();
  await expect(inbox.bubble('Do you ship lanterns?')).toBeFocused();
  await box(page).press('Escape');
  await expect(inbox.row('Marta Vega')).toBeVisible();
});
