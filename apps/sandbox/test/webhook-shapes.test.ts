import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { send, sendTemplate } from './send.ts';
import { startConnectedHouse } from './start-house.ts';

const ana = { from: '34600111222', userId: 'ES.7730184420918273', name: 'Ana Ruiz' };
const payloads = new URL('../../../packages/cloud-api/test/fixtures/webhooks/', import.meta.url);

interface Change {
  field: string;
  value: { messages?: { [field: string]: unknown; context?: { from?: string } }[] };
}

/** The changes of one of Meta's published payloads. */
function published(file: string): Change[] {
  return JSON.parse(readFileSync(new URL(file, payloads), 'utf8')).entry[0].changes;
}

/** Every path to a value with its kind, so that two payloads can be compared whatever they say. */
function shapeOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => shapeOf(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
}
const shapes = (value: unknown) => [...new Set(shapeOf(value))].toSorted();

/** Our own reference comes back only when a send carried one, a username only from those who have one. */
const plain = (value: unknown) => shapes(value).filter((line) => !/biz_opaque_callback_data|username/.test(line));

/** What the sandbox's world is told: Meta's message without everything Meta adds by itself. */
const told: { [file: string]: object } = {
  '02-text-reply-context.json': { text: { body: 'Yes' }, context: { id: 'wamid.asked' } },
  '03-text-forwarded.json': { text: { body: 'Sale' }, context: { forwarded: true } },
  '07-image.json': { type: 'image', image: { id: 'photo', caption: 'This is the scratch' } },
  '08-audio-voice.json': { type: 'audio', audio: { id: 'voice', voice: true } },
  '09-document.json': { type: 'document', document: { id: 'order', caption: 'Signed' } },
  '10-sticker.json': { type: 'sticker', sticker: { id: 'sticker' } },
  '14-reaction-removed.json': { type: 'reaction', reaction: { message_id: 'wamid.liked' } },
  '15-button-template-quick-reply.json': {
    type: 'button',
    button: { payload: 'YES', text: 'Yes' },
    context: { id: 'wamid.asked' },
  },
  '20-system-user-changed-number.json': {
    type: 'system',
    system: { type: 'user_changed_number', wa_id: '34600999888' },
  },
};
const whole = [
  ...['01-text', '04-text-referred-product', '05-text-ctwa-referral', '11-location', '13-reaction'],
  ...['16-interactive-button-reply', '17-interactive-list-reply', '18-interactive-nfm-reply-flow', '19-order'],
  ...['22-unsupported', '23-edit', '24-revoke'],
].map((name) => `${name}.json`);

it('what customers do arrives in the shape Meta publishes', async () => {
  const house = await startConnectedHouse();
  const files = { photo: 'image/jpeg', voice: 'audio/ogg', order: 'application/pdf', sticker: 'image/webp' };
  const ids: { [name: string]: string } = {};
  for (const [name, type] of Object.entries(files)) {
    const form = new FormData();
    form.set('file', new Blob(['x'], { type }), `${name}.bin`);
    const uploaded = await fetch(`${house.origin}/sandbox/world/media`, { method: 'POST', body: form });
    ids[name] = ((await uploaded.json()) as { id: string }).id;
  }
  const filled = (message: object) =>
    JSON.parse(
      JSON.stringify(message).replace(/"id":"(\w+)"/g, (same, name) => (ids[name] ? `"id":"${ids[name]}"` : same)),
    );
  for (const file of whole) {
    const {
      from: _,
      from_user_id: __,
      id: ___,
      timestamp: ____,
      ...message
    } = published(file)[0]?.value.messages?.[0] ?? {};
    told[file] = message;
  }
  for (const [file, message] of Object.entries(told).toSorted()) {
    house.receiver.changes.length = 0;
    const { status } = await house.world('POST', 'inbound', { ...ana, message: filled(message) });
    expect(status).toBe(200);
    await vi.waitFor(() => expect(house.receiver.changes).toHaveLength(1));
    expect({ file, shape: shapes(house.receiver.changes[0]) }).toEqual({ file, shape: shapes(published(file)[0]) });
  }
});

it('people behind a username show no phone, until they answer a request for it', async () => {
  const house = await startConnectedHouse();
  const farah = { userId: 'MY.5520917736401829', name: 'Farah', username: 'farah.k' };
  const arrives = async (message: object, expected: Change | undefined) => {
    house.receiver.changes.length = 0;
    await house.world('POST', 'inbound', { ...farah, message });
    await vi.waitFor(() => expect(house.receiver.changes).toHaveLength(1));
    expect(shapes(house.receiver.changes[0])).toEqual(shapes(expected));
  };
  await arrives({ text: { body: 'Hello' } }, published('06-text-bsuid-only-username.json')[0]);
  await arrives(
    { type: 'system', system: { type: 'user_changed_user_id' } },
    published('21-system-user-changed-user-id.json')[0],
  );
  farah.userId = house.sandbox.world.customers()[0]?.userId ?? '';
  const [card, shared] = published('12-contacts.json');
  const phones = [{ phone: '+60123456789', wa_id: '60123456789', type: 'MOBILE' }];
  const name = { first_name: 'Farah', formatted_name: 'Farah' };
  const context = { id: 'wamid.asked' };
  await arrives({ type: 'contacts', context, contacts: [{ origin: 'contact_request', name, phones }] }, shared);
  expect(house.sandbox.world.customers()).toMatchObject([{ phone: '60123456789' }]);
  house.receiver.changes.length = 0;
  const given = JSON.parse(
    JSON.stringify(card?.value.messages?.[0]?.contacts, (key, value: unknown) =>
      key === 'origin' || key === 'vcard' ? undefined : value,
    ),
  );
  await house.world('POST', 'inbound', { ...ana, message: { type: 'contacts', contacts: given } });
  await vi.waitFor(() => expect(shapes(house.receiver.changes[0])).toEqual(shapes(card)));
});

it('statuses come in the shape Meta publishes: sent, delivered, read, played and failed', async () => {
  const house = await startConnectedHouse();
  const statusOf = (wamid: string, status: string) =>
    house.receiver.changes.find(
      ({ value }) => JSON.stringify(value).includes(wamid) && JSON.stringify(value).includes(`"status":"${status}"`),
    );
  await house.world('POST', 'inbound', { ...ana, timestamp: 1, message: { text: { body: 'Hi' } } });
  const late = await send(house, { to: ana.from, text: { body: 'Late' } });
  await house.receiver.hears(late.wamid, ['failed']);
  expect(plain(statusOf(late.wamid, 'failed'))).toEqual(plain(published('28-status-failed-131047.json')[0]));
  await house.world('POST', 'inbound', { ...ana, message: { text: { body: 'Hi' } } });
  const template = await sendTemplate(house, ana.from, 'hello_world');
  const note = await send(house, {
    to: ana.from,
    type: 'audio',
    audio: { link: 'https://example.com/a.ogg', voice: true },
  });
  await house.receiver.hears(note.wamid, ['sent', 'delivered', 'read']);
  await house.world('POST', `messages/${encodeURIComponent(note.wamid)}/played`);
  await house.world('POST', `messages/${encodeURIComponent(note.wamid)}/played`);
  await house.receiver.hears(note.wamid, ['sent', 'delivered', 'read', 'played']);
  const told = [
    [template.wamid, 'sent', '25-status-sent-utility.json'],
    [note.wamid, 'delivered', '26-status-delivered-free-service.json'],
    [note.wamid, 'read', '27-status-read.json'],
    [note.wamid, 'played', '30-status-played.json'],
  ] as const;
  for (const [wamid, status, file] of told) {
    expect({ file, shape: plain(statusOf(wamid, status)) }).toEqual({ file, shape: plain(published(file)[0]) });
  }
});

it('“stop promotions” and a template review come in the shape Meta publishes', async () => {
  const house = await startConnectedHouse();
  await house.world('POST', 'inbound', { ...ana, message: { text: { body: 'Hi' } } });
  const last = () => house.receiver.changes.at(-1);
  await house.world('PUT', `customers/${ana.from}`, { marketingStopped: true });
  await vi.waitFor(() => expect(last()?.field).toBe('user_preferences'));
  expect(shapes(last())).toEqual(shapes(published('37-user-preferences-stop.json')[0]));
  await house.world('PUT', `customers/${ana.from}`, { marketingStopped: false });
  await vi.waitFor(() => expect(last()?.value).toMatchObject({ user_preferences: [{ value: 'resume' }] }));
  await house.sandbox.world.reviewTemplate('feedback_request', { decision: 'approve' });
  await vi.waitFor(() => expect(shapes(last())).toEqual(shapes(published('33-template-status-approved.json')[0])));
  await house.sandbox.world.reviewTemplate('feedback_request', { decision: 'reject' });
  await vi.waitFor(() => expect(shapes(last())).toEqual(shapes(published('34-template-status-rejected.json')[0])));
});
