import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { envelope } from '@transom/testkit';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';
import { type StandAloneMeta, startStandAloneMeta } from '../support/stand-alone-meta.ts';

const house = houseForThisFile({ sandbox: false });
let meta: StandAloneMeta;
test.beforeAll(async () => {
  meta = await startStandAloneMeta();
});
test.afterAll(async () => {
  await meta.stop();
});

test('A number is connected step by step: a wrong token is named, the right one brings the first message; an expired token pauses it and a new one sends what waited', async ({
  browser,
}) => {
  const page = await browserOf(browser, house());
  await page.goto('/dashboard/settings/numbers');
  await page.getByRole('button', { name: 'Connect a number' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(dialog.getByText('This is needed.').first()).toBeVisible();
  await dialog.getByLabel('Name', { exact: true }).fill('Sales');
  await dialog.getByLabel('Phone number ID').fill(meta.phoneNumberId);
  await dialog.getByLabel('WhatsApp Business Account ID').fill(meta.wabaId);
  await dialog.getByLabel('Access token').fill('not-the-token');
  await dialog.getByLabel('App secret').fill(meta.appSecret);
  await dialog.getByText('Advanced').click();
  await dialog.getByLabel('Graph API address').fill(meta.graphUrl);
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(dialog.getByText('Sales is connected')).toBeVisible();
  await expect(dialog.getByText('Meta does not accept this access token.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();

  const card = page.getByRole('main');
  await expect(card.getByText(/things? to fix/)).toBeVisible();
  await enterToken(page, card, meta.accessToken);
  await expect(card.getByText('+1 555-014-2210')).toBeVisible();
  await expect(card.getByText('Waiting for Meta')).toBeVisible();

  await meta.world('POST', 'inbound', {
    from: '34600100200',
    name: 'Vera Blum',
    message: { text: { body: 'First!' } },
  });
  await expect(card.getByText('Ready')).toBeVisible();

  const inbox = await Inbox.open(page);
  await inbox.openRow('Vera Blum');
  await meta.world('PUT', 'faults', { tokenExpired: true });
  await inbox.write('Welcome, Vera.');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(card.getByText('This number is paused: messages wait and nothing is sent')).toBeVisible();
  await meta.world('PUT', 'faults', { tokenExpired: false });
  await enterToken(page, card, meta.accessToken);
  await expect(card.getByText('This number is paused')).toBeHidden();
  await inbox.page.getByRole('link', { name: 'Inbox' }).click();
  await inbox.openRow('Vera Blum');
  await inbox.hasTick('Welcome, Vera.', 'Read');
});

test('An API key made in settings reads conversations, and stops working when it is revoked', async ({ browser }) => {
  const page = await browserOf(browser, house());
  await page.goto('/dashboard/settings/api-keys');
  await page.getByRole('button', { name: 'Create a key' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Order notifications');
  await dialog.getByRole('button', { name: 'Create a key' }).click();
  const key = await dialog.getByLabel('API key').inputValue();
  await dialog.getByRole('button', { name: 'I have copied it' }).click();

  const read = () => fetch(`${house().url}/api/v1/conversations`, { headers: { authorization: `Bearer ${key}` } });
  const answer = await read();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toHaveProperty('data');
  await expect(page.getByText('Order notifications', { exact: true })).toBeVisible();
  await expect(page.getByText(key)).toHaveCount(0);

  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('No keys yet')).toBeVisible();
  expect((await read()).status).toBe(401);
});

test('The webhook log adds up, shows what was not understood, and replays it without storing anything twice', async ({
  browser,
}) => {
  const number = await house().connectNumber();
  const page = await browserOf(browser, house());
  await page.goto('/dashboard/settings/webhooks');
  const before = await sums(page);
  const known = {
    from: '34699887766',
    id: `wamid.${randomUUID()}`,
    timestamp: '1790000000',
    type: 'text',
    text: { body: 'x' },
  };
  const contacts = [{ profile: { name: 'Log Reader' }, wa_id: '34699887766' }];
  await number.send(envelope(number, { contacts, messages: [known] }));
  await number.send(envelope(number, { contacts, messages: [known] }));
  await number.send(envelope(number, { contacts, messages: ['not a message'] }));
  await number.send({ object: 'x' }, { 'x-hub-signature-256': 'sha256=00' });

  await expect
    .poll(() => sums(page))
    .toEqual({
      received: before.received + 3,
      stored: before.stored + 1,
      duplicate: before.duplicate + 1,
      quarantined: before.quarantined + 1,
      rejected: before.rejected + 1,
    });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.getByRole('button', { name: 'Quarantined', exact: true }).click();
  await page
    .getByRole('button', { name: /1 quarantined/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Why items were quarantined')).toBeVisible();
  await expect(dialog.getByLabel('Body, as it came')).toHaveValue(/not a message/);
  await dialog.getByRole('button', { name: 'Replay' }).click();
  await expect(dialog.getByText(/Replayed: 0 stored, 0 duplicate, 1 quarantined/)).toBeVisible();
});

test('An agent is told who can help instead of being shown what only admins may change', async ({ browser }) => {
  const page = await browserOf(browser, house(), await house().invite('agent'));
  await page.goto('/dashboard/settings/api-keys');
  await expect(page.getByRole('heading', { name: 'This page is for admins' })).toBeVisible();
  await page.goto('/dashboard/settings/numbers');
  await expect(page.getByText('Only owners and admins connect and change numbers.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Connect a number' })).toBeHidden();
});

async function enterToken(page: Page, card: Locator, token: string): Promise<void> {
  await card.getByRole('button', { name: 'Actions for Sales' }).click();
  await page.getByRole('menuitem', { name: 'New access token' }).click();
  await page.getByRole('dialog').getByLabel('Access token').fill(token);
  await page.getByRole('dialog').getByRole('button', { name: 'Replace token' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** The five numbers of the summary. */
async function sums(page: Page) {
  const summary = page.getByRole('region', { name: 'Summary' });
  const read = async (name: string) => {
    const tile = summary.locator('dl > div').filter({ has: page.getByRole('term').filter({ hasText: name }) });
    const value = tile.getByRole('definition');
    await expect(value).toHaveText(/^[\d,]+$/);
    return Number(((await value.textContent()) ?? '').replaceAll(',', ''));
  };
  return {
    received: await read('Received'),
    stored: await read('Stored'),
    duplicate: await read('Duplicate'),
    quarantined: await read('Quarantined'),
    rejected: await read('Rejected'),
  };
}
