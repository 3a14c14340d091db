import { type Browser, expect, type Page, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { ApiClient } from '@transom/testkit';
import { Inbox } from '../support/inbox.ts';
import { startHouseWithoutOwner } from '../support/new-house.ts';
import { Phone } from '../support/phone.ts';
import { take } from './take.ts';

const password = 'twelve oak tables';
const wide = { viewport: { width: 1440, height: 900 } };
const narrow = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };

let house: Awaited<ReturnType<typeof startHouseWithoutOwner>>;
let amara: ApiClient;

test.beforeAll(async () => {
  house = await startHouseWithoutOwner();
  const owner = { workspaceName: 'Oak & Elm', name: 'Amara Lindgren', email: 'amara@example.com', password };
  await new ApiClient(house.url).call(api.setup.owner, { body: owner });
  await expect.poll(async () => (await fetch(`${house.url}/readyz`)).status, { timeout: 30_000 }).toBe(200);
  amara = await ApiClient.signIn(house.url, owner.email, password);
  const tomas = await join('Tomás Rey', 'tomas@example.com');
  await assign('Priya Sharma', tomas);
  await assign('Grace Mwangi', (await amara.call(api.me.get)).member.id);
  await assign('Noah Fischer', tomas);
});
test.afterAll(() => house.close());

test('The inbox, light and dark, with the window open and shut', async ({ browser }) => {
  const page = await open(browser, wide);
  const inbox = await Inbox.open(page);
  await inbox.openRow('Ana Ruiz');
  await inbox.write('Two oak tables, noted! Thursday before noon works for both.');
  await inbox.write('And yes, we take the old ones along. *No extra charge.*');
  await inbox.hasTick('And yes, we take', 'Read');
  await anaWrites('Perfect, thank you 🙏');
  await anaWrites('Is there a lift? It is the third floor');
  await expect(inbox.bubble('Is there a lift?')).toBeVisible();
  await inbox.write('No problem, we bring two people. See you on Thursday!');
  await inbox.hasTick('No problem, we bring', 'Read');
  await inbox.composer().fill('One last thing: shall we call');
  await expect(inbox.row('Ana Ruiz').getByText('unread')).toHaveCount(0);
  await take(page, 'inbox-light');

  await page.emulateMedia({ colorScheme: 'dark' });
  await inbox.openRow('Jonas Weber');
  await expect(inbox.thread.getByText('The 24-hour window has closed').first()).toBeVisible();
  await take(page, 'inbox-dark-window-shut');
});

test('Choosing and filling a template', async ({ browser }) => {
  const page = await open(browser, wide);
  const inbox = await Inbox.open(page);
  await inbox.openRow('Lucía Méndez');
  await inbox.thread.getByRole('button', { name: 'Send template' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /pedido_listo/ })).toBeVisible();
  await take(page, 'template-picker');
  await dialog.getByRole('button', { name: /pedido_listo/ }).click();
  await dialog.getByLabel('Variable 1').fill('Lucía');
  await dialog.getByLabel('Variable 2').fill('1038');
  await dialog.getByLabel('Variable 3').fill('viernes');
  await take(page, 'template-preview');
});

test('The inbox on a phone', async ({ browser }) => {
  const page = await open(browser, narrow);
  const inbox = await Inbox.open(page);
  await inbox.list.getByRole('heading', { name: 'Inbox' }).tap();
  await expect(page.getByRole('button', { name: 'Turn on sound' })).toBeHidden();
  await take(page, 'list-390');
  await inbox.openRow('Ana Ruiz');
  await expect(inbox.bubble('See you on Thursday!')).toBeVisible();
  await take(page, 'thread-390');
});

test('The sandbox phone', async ({ browser }) => {
  const phone = await Phone.open(await open(browser, wide));
  await phone.pick('Ana Ruiz');
  await expect(phone.bubble('See you on Thursday!')).toBeVisible();
  // The soft gradient behind the handset would double the file.
  await phone.screen.evaluate((stage) => stage.style.setProperty('background', 'var(--bg)'));
  await take(phone.page, 'phone');
});

test('The settings of numbers', async ({ browser }) => {
  const page = await open(browser, wide);
  await page.goto('/dashboard/settings/numbers');
  await page.getByText('All 6 steps passed').click();
  await expect(page.getByText('Access token', { exact: true })).toBeVisible();
  await take(page, 'settings-numbers');
});

async function open(browser: Browser, options: NonNullable<Parameters<Browser['newContext']>[0]>): Promise<Page> {
  const context = await browser.newContext({ ...options, baseURL: house.url });
  await context.request.post('/api/auth/sign-in/email', {
    headers: { origin: house.url },
    data: { email: 'amara@example.com', password },
  });
  return context.newPage();
}

async function join(name: string, email: string): Promise<string> {
  const { url } = await amara.call(api.invitations.create, { body: { role: 'agent' } });
  const token = new URL(url ?? '').pathname.split('/').at(-1) ?? '';
  await new ApiClient(house.url).call(api.invitations.accept, { body: { token, name, email, password } });
  const { member } = await (await ApiClient.signIn(house.url, email, password)).call(api.me.get);
  return member.id;
}

async function assign(contact: string, assigneeId: string): Promise<void> {
  const { data } = await amara.call(api.conversations.list, { query: { q: contact } });
  await amara.call(api.conversations.update, { params: { id: data[0]?.id ?? '' }, body: { assigneeId } });
}

async function anaWrites(body: string): Promise<void> {
  const answer = await amara.fetch('/sandbox/world/inbound', 'POST', {
    from: '34611222333',
    message: { type: 'text', text: { body } },
  });
  expect(answer.status).toBe(200);
}
