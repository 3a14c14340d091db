import { expect, type Page, type Route, test } from '@playwright/test';
import { customerWrites, wordsSentTo } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();

test('Offline one can go on writing; after a reload and back online everything is sent once and nothing is missing', async ({
  browser,
}) => {
  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  const tess = { name: 'Tess Vermeer', phone: '31612345678' };
  await customerWrites(house(), tess, 'Is my parcel on its way?');
  await inbox.openRow('Tess Vermeer');

  await page.context().setOffline(true);
  await expect(inbox.list.getByRole('status').filter({ hasText: 'Offline' })).toBeVisible();
  await expect(page.getByText('You can keep writing')).toBeVisible();
  await inbox.write('It is.');
  await inbox.write('It should arrive on Friday.');
  await expect(inbox.bubble('It should arrive on Friday.')).toContainText('Waiting to be sent');
  await customerWrites(house(), tess, 'Hello?');

  const letThrough = await hold(page, (url, method) => method === 'POST' && /\/messages$/.test(url.pathname));
  await page.context().setOffline(false);
  await page.reload();
  await inbox.isLive();
  await expect(inbox.bubble('Hello?')).toBeVisible();
  await expect(inbox.bubble('It is.')).toContainText('Waiting to be sent');
  await expect(inbox.bubble('It should arrive on Friday.')).toContainText('Waiting to be sent');
  await letThrough();

  await inbox.hasTick('It is.', 'Read');
  await inbox.hasTick('It should arrive on Friday.', 'Read');
  expect(await wordsSentTo(house(), tess.phone)).toEqual(['It is.', 'It should arrive on Friday.']);
  for (const text of ['Is my parcel on its way?', 'It is.', 'It should arrive on Friday.', 'Hello?'])
    await expect(inbox.bubble(text)).toHaveCount(1);
});

test('When the server restarts, the screen says it is reconnecting and is complete again by itself', async ({
  browser,
}) => {
  const inbox = await Inbox.open(await browserOf(browser, house()));
  const jun = { name: 'Jun Park', phone: '821012345678' };
  await customerWrites(house(), jun, 'Good evening');
  await inbox.openRow('Jun Park');

  const restarting = house().restart();
  await expect(inbox.list.getByRole('status').filter({ hasText: 'Reconnecting' })).toBeVisible();
  await inbox.write('Good evening, Jun.');
  await restarting;
  await customerWrites(house(), jun, 'I have a question');
  await inbox.isLive();
  await expect(inbox.bubble('I have a question')).toHaveCount(1);
  await inbox.hasTick('Good evening, Jun.', 'Read');
  await expect(inbox.bubble('Good evening, Jun.')).toHaveCount(1);
  expect(await wordsSentTo(house(), jun.phone)).toEqual(['Good evening, Jun.']);
});

test('On a slow line the list and the thread show where things will stand, never a wrong “nothing here”', async ({
  browser,
}) => {
  const page = await browserOf(browser, house());
  const letListThrough = await hold(page, ({ pathname }) => pathname === '/api/v1/conversations');
  const letThreadThrough = await hold(page, ({ pathname }, method) => method === 'GET' && /\/messages$/.test(pathname));
  await page.goto('/dashboard/inbox');
  const inbox = new Inbox(page);
  await expect(page.getByRole('status', { name: 'Loading conversations' })).toBeVisible();
  await expect(page.getByText('No conversations yet')).toBeHidden();
  await letListThrough();
  await inbox.openRow('Ana Ruiz');
  await expect(page.getByRole('status', { name: 'Loading messages' })).toBeVisible();
  await expect(page.getByText('No messages in this conversation yet.')).toBeHidden();
  await letThreadThrough();
  await expect(inbox.bubble('do you take the old ones away?')).toBeVisible();
  await expect(page.getByRole('status', { name: 'Loading messages' })).toBeHidden();
});

test('A list that could not be loaded says so and loads on Try again', async ({ browser }) => {
  const page = await browserOf(browser, house());
  const isList = ({ pathname }: URL) => pathname === '/api/v1/conversations';
  await page.route(isList, (route) => route.fulfill({ status: 500, json: {} }));
  const inbox = await Inbox.open(page);
  await expect(page.getByText('The conversations did not load')).toBeVisible();
  await page.unroute(isList);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(inbox.row('Ana Ruiz')).toBeVisible();
});

/** Keeps matching requests waiting, like a line that is very slow. Returns what lets them through. */
async function hold(page: Page, matches: (url: URL, method: string) => boolean): Promise<() => Promise<void>> {
  const waiting: Route[] = [];
  let open = false;
  await page.route(
    (url) => url.pathname.startsWith('/api/v1/'),
    async (route) => {
      const request = route.request();
      if (open || !matches(new URL(request.url()), request.method())) return route.fallback();
      waiting.push(route);
    },
  );
  return async () => {
    open = true;
    await Promise.all(waiting.map((route) => route.fallback()));
  };
}
