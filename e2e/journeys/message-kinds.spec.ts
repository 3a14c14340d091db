import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type ConnectedNumber, envelope, type TestHouse } from '@transom/testkit';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();
const eva = { from: '34655000444', name: 'Eva Prats' };
const payloads = new URL('../../packages/cloud-api/test/fixtures/webhooks/', import.meta.url);

/** Eva sends the message of one of Meta's published payloads. */
async function evaSends(to: TestHouse, file: string): Promise<void> {
  const payload = JSON.parse(readFileSync(new URL(file, payloads), 'utf8'));
  const {
    id: _,
    from: __,
    from_user_id: ___,
    timestamp: ____,
    ...message
  } = payload.entry[0].changes[0].value.messages[0];
  await to.world('POST', 'inbound', { ...eva, message });
}

test('Places, cards, orders, forms and ads stand in the thread as what they are', async ({ browser }) => {
  for (const file of [
    '05-text-ctwa-referral.json',
    '11-location.json',
    '12-contacts.json',
    '16-interactive-button-reply.json',
    '18-interactive-nfm-reply-flow.json',
    '19-order.json',
    '22-unsupported.json',
  ]) {
    await evaSends(house(), file);
  }
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await inbox.openRow('Eva Prats');
  const { thread } = inbox;
  await expect(inbox.bubble('Please deliver after 5 pm')).toContainText('€857.00');
  await expect(inbox.bubble('Poll')).toContainText('does not pass this kind of message on');
  await expect(inbox.bubble('Form filled in')).toContainText('2026-11-27');
  await expect(inbox.bubble('Tapped a button')).toContainText('Morning');
  await expect(inbox.bubble('Luis Vega')).toContainText('+34 600 333 444');
  await thread.getByRole('article').first().scrollIntoViewIfNeeded();
  await expect(inbox.bubble('Taller Ruiz').getByRole('link', { name: 'Open in maps' })).toHaveAttribute(
    'href',
    /query=40\.416447,-3\.708553$/,
  );
  await expect(inbox.bubble('From an ad')).toContainText('Handmade oak tables');
});

test('A message that was edited tells what it said before, one that was deleted shows its words when asked', async ({
  browser,
}) => {
  const number = await house().connectNumber();
  const from = '34655000111';
  const act = (id: string, message: Record<string, unknown>) =>
    number.send(
      envelope(number, {
        contacts: [{ profile: { name: 'Bruno Sala' }, wa_id: from }],
        messages: [{ from, id, timestamp: String(Math.floor(Date.now() / 1000)), ...message }],
      }),
    );
  await act('wamid.b1', { type: 'text', text: { body: 'Twelve chairs' } });
  await act('wamid.b2', { type: 'text', text: { body: 'My password is swordfish' } });
  const edited = { type: 'text', text: { body: 'Two chairs' } };
  await act('wamid.b3', { type: 'edit', edit: { original_message_id: 'wamid.b1', message: edited } });
  await act('wamid.b4', { type: 'revoke', revoke: { original_message_id: 'wamid.b2' } });
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await inbox.openRow('Bruno Sala');
  await inbox.bubble('Two chairs').getByRole('button', { name: 'edited' }).click();
  await expect(inbox.page.getByRole('dialog', { name: 'Earlier wordings' })).toContainText('Twelve chairs');
  await inbox.page.keyboard.press('Escape');
  await expect(inbox.thread).not.toContainText('swordfish');
  await inbox.bubble('Deleted by the customer').getByRole('button', { name: 'Show' }).click();
  await expect(inbox.bubble('Deleted by the customer')).toContainText('swordfish');
});

test('A click on a quoted message shows the original, also when it is 200 messages further up', async ({ browser }) => {
  const number = await house().connectNumber();
  await talkAboutTheFirst(number, 'Carla Vidal', '34655000222', 200);
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await inbox.openRow('Carla Vidal');
  const answer = inbox.bubble('As I said at first');
  await expect(answer).toBeInViewport();
  await answer.getByRole('button', { name: /Message 1\./ }).click();
  const original = inbox.bubble(/^(?!.*As I said).*Message 1\./s);
  await expect(original).toBeInViewport();
  await expect(original).toBeFocused();
});

test('A reaction is told in the list with what it is about', async ({ browser }) => {
  const number = await house().connectNumber();
  const from = '34655000333';
  const send = (id: string, message: Record<string, unknown>) =>
    number.send(
      envelope(number, {
        contacts: [{ profile: { name: 'Dora Vila' }, wa_id: from }],
        messages: [{ from, id, timestamp: String(Math.floor(Date.now() / 1000)), ...message }],
      }),
    );
  await send('wamid.d1', { type: 'text', text: { body: 'See you at six' } });
  await send('wamid.d2', { type: 'reaction', reaction: { message_id: 'wamid.d1', emoji: '👍' } });
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await expect(inbox.row('Dora Vila')).toContainText('👍 to “See you at six”');
});

/** A long conversation whose last message quotes its first. */
async function talkAboutTheFirst(number: ConnectedNumber, name: string, from: string, count: number): Promise<void> {
  const start = Math.floor(Date.now() / 1000) - count - 1;
  const text = (i: number, body: string, context?: unknown) => ({
    from,
    id: `wamid.${from}.${i}`,
    timestamp: String(start + i),
    type: 'text',
    text: { body },
    ...(context ? { context } : {}),
  });
  const messages = Array.from({ length: count }, (_, i) => text(i + 1, `Message ${i + 1}.`));
  messages.push(text(count + 1, 'As I said at first', { from: '15550142210', id: `wamid.${from}.1` }));
  await number.send(envelope(number, { contacts: [{ profile: { name }, wa_id: from }], messages }));
}
