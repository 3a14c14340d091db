import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { customerWrites, wordsSentTo } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();
test.use({ serviceWorkers: 'allow' });

test('Two colleagues see each other looking and typing, and an answer that crosses is told before sending', async ({
  browser,
}) => {
  const lena = { name: 'Lena Brandt', phone: '4915112345678' };
  await customerWrites(house(), lena, 'Can I change my order?');
  const mira = await house().invite();
  const [ownersPage, mirasPage] = [await browserOf(browser, house()), await browserOf(browser, house(), mira)];
  const [owner, agent] = [await Inbox.open(ownersPage), await Inbox.open(mirasPage)];

  await agent.openRow('Lena Brandt');
  await expect(owner.row('Lena Brandt').getByText('Mira Kovač is looking at this conversation')).toBeAttached();
  await owner.openRow('Lena Brandt');
  await expect(owner.thread.getByRole('status').filter({ hasText: 'Mira Kovač is looking' })).toBeAttached();
  await agent.composer().pressSequentially('Of course');
  await expect(owner.thread.getByText('Mira Kovač is typing…').first()).toBeVisible();

  await owner.write('Yes, until it is packed.');
  await expect(agent.bubble('Yes, until it is packed.')).toBeVisible();
  await agent.composer().press('Enter');
  const warning = mirasPage.getByRole('alert').filter({ hasText: /answered/ });
  await expect(warning).toContainText('“Yes, until it is packed.”');
  await expect(mirasPage.getByRole('button', { name: 'Read it' })).toBeFocused();
  await mirasPage.keyboard.press('Enter');
  await expect(warning).toBeHidden();
  await expect(agent.composer()).toBeFocused();
  await expect(agent.composer()).toHaveValue('Of course');
  await agent.composer().press('Enter');
  await agent.hasTick('Of course', 'Read');
  await expect(owner.thread.getByText('Mira Kovač is typing…')).toHaveCount(0);

  await mirasPage.close();
  await expect(owner.thread.getByRole('status').filter({ hasText: 'Mira Kovač is looking' })).toHaveCount(0);
  expect(await wordsSentTo(house(), lena.phone)).toEqual(['Yes, until it is packed.', 'Of course']);
});

test('Of two tabs one sounds, never for what either shows, and in the tone that was chosen', async ({ browser }) => {
  const context = (await browserOf(browser, house())).context();
  const [first, second] = [await withEars(context), await withEars(context)];
  const [one, two] = [await Inbox.open(first), await Inbox.open(second)];
  const omar = { name: 'Omar Haddad', phone: '971501234567' };
  await customerWrites(house(), omar, 'Hello');
  await one.row('Omar Haddad').waitFor();
  for (const inbox of [one, two]) await inbox.list.getByRole('heading').click();

  await house().owner.call(api.notices.update, { body: { tone: 'drop' } });
  await first.reload();
  await one.isLive();
  await one.list.getByRole('heading').click();
  await forgetSounds(first, second);
  await customerWrites(house(), omar, 'Anybody?');
  await expect.poll(async () => (await soundsOf(first)) + (await soundsOf(second))).toBeGreaterThan(0);
  await expect(two.row('Omar Haddad')).toContainText('Anybody?');
  expect(Math.min(await soundsOf(first), await soundsOf(second))).toBe(0);

  await two.openRow('Omar Haddad');
  await forgetSounds(first, second);
  await second.bringToFront();
  await customerWrites(house(), omar, 'Seen?');
  await expect(one.row('Omar Haddad')).toContainText('Seen?');
  await expect(two.bubble('Seen?')).toBeVisible();
  expect((await soundsOf(first)) + (await soundsOf(second))).toBe(0);
});

test('Settings of notifications are kept for the person, and the app can be installed', async ({ browser }) => {
  const page = await browserOf(browser, house());
  await page.goto('/dashboard/settings/notifications');
  await page.getByRole('group', { name: 'Push to my devices when Transom is closed' }).getByLabel('Never').check();
  await page.getByRole('switch', { name: 'Quiet hours' }).click();
  await page.getByLabel('From').fill('21:30');
  await expect.poll(async () => (await house().owner.call(api.notices.get)).quietHours?.from).toBe('21:30');
  expect(await house().owner.call(api.notices.get)).toMatchObject({ push: 'none' });
  await page.getByRole('switch', { name: 'Quiet hours' }).click();
  await expect.poll(async () => (await house().owner.call(api.notices.get)).quietHours).toBeNull();

  const manifest = await (await page.request.get('/manifest.webmanifest')).json();
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200);
});

test('A push shows who wrote, one notification a conversation, and nothing of the text unless it was sent along', async ({
  browser,
}) => {
  const page = await browserOf(browser, house());
  const context = page.context();
  await context.grantPermissions(['notifications'], { origin: house().url });
  await Inbox.open(page);
  const push = await pushInto(page);
  const about = { kind: 'message', conversationId: '018f0000-0000-7000-8000-000000000001', name: 'Noa Levi' };
  await page.goto('about:blank');
  await push({ ...about, unread: 1, message: null });
  await push({ ...about, unread: 2, message: { type: 'text', text: 'Still there?' } });
  await page.goto(`${house().url}/dashboard/settings`);
  await expect.poll(() => shownNotices(page)).toEqual([{ title: 'Noa Levi', body: 'Still there?' }]);
});

const shownNotices = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, body }) => ({ title, body }));
  });

/** Hands pushes to the service worker as the browser's push service would. */
async function pushInto(page: Page): Promise<(payload: unknown) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const registrations: string[] = [];
  session.on('ServiceWorker.workerRegistrationUpdated', (event) =>
    registrations.push(...event.registrations.map(({ registrationId }) => registrationId)),
  );
  await session.send('ServiceWorker.enable');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => registrations.length).toBeGreaterThan(0);
  const registrationId = registrations.at(-1) ?? '';
  // A page of the app in front would show the message itself, so the pushes come while another page is.
  const { origin } = new URL(page.url());
  const line = await page.context().newCDPSession(await page.context().newPage());
  await line.send('ServiceWorker.enable');
  return async (payload) => {
    await line.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(payload) });
  };
}

/** A tab that counts the notes it plays. */
async function withEars(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'sounds', 0);
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      Reflect.set(globalThis, 'sounds', Number(Reflect.get(globalThis, 'sounds')) + 1);
      start.call(this, when);
    };
  });
  return page;
}
const soundsOf = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(globalThis, 'sounds')));
async function forgetSounds(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.evaluate(() => Reflect.set(globalThis, 'sounds', 0));
}
