import { randomUUID } from 'node:crypto';
import { api } from '@transom/protocol';
import { createTestHouse, type TestHouse, underReplayLaw, waitFor } from '@transom/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ sandbox: true });
}, 60_000);
afterAll(() => house.close());

const write = (from: string, body: string, timestamp?: string) =>
  house.world('POST', 'inbound', { from, message: { type: 'text', text: { body } }, ...(timestamp && { timestamp }) });
const conversationOf = (phone: string, text: string) =>
  waitFor(`“${text}” to arrive`, async () => {
    const { data } = await house.owner.call(api.conversations.list, { query: { q: phone } });
    return data.find(({ lastMessage }) => lastMessage?.text === text);
  });
const block = (id: string, blocked: boolean) =>
  underReplayLaw(house, () => house.owner.call(api.contacts.block, { params: { id }, body: { blocked } }));

test('a blocked customer is not written to, and what they write does not arrive until they are unblocked', async () => {
  await write('+34600222001', 'You again');
  const { id, contact } = await conversationOf('34600222001', 'You again');
  expect(await block(contact.id, true)).toMatchObject({ blocked: true });
  expect(await house.owner.call(api.conversations.get, { params: { id } })).toMatchObject({
    contact: { blocked: true },
  });
  const body = { id: randomUUID(), type: 'text' as const, text: 'Hello' };
  const send = house.owner.call(api.conversations.send, { params: { id }, body });
  await expect(send).rejects.toMatchObject({ code: 'contact_blocked' });
  await write('+34600222001', 'Can you hear me?');
  expect(await block(contact.id, false)).toMatchObject({ blocked: false });
  await write('+34600222001', 'And now?');
  await conversationOf('34600222001', 'And now?');
  const { data } = await house.owner.call(api.conversations.messages, { params: { id } });
  expect(data.map(({ text }) => text)).toEqual(['And now?', 'You again']);
  const audited = await house.sql<{ action: string }>(`select action from audit_entry where subject = $1 order by id`, [
    contact.id,
  ]);
  expect(audited.map(({ action }) => action)).toEqual(['contact.blocked', 'contact.unblocked']);
});

test('somebody who did not write in the last 24 hours cannot be blocked, and the reason says so', async () => {
  const before = new Date(Date.now() - 25 * 3_600_000).toISOString();
  await write('+34600222002', 'Long ago', before);
  const { contact } = await conversationOf('34600222002', 'Long ago');
  const refused = house.owner.call(api.contacts.block, { params: { id: contact.id }, body: { blocked: true } });
  await expect(refused).rejects.toMatchObject({ code: 'meta_refused', message: expect.stringContaining('24 hours') });
  expect(await house.owner.call(api.contacts.get, { params: { id: contact.id } })).toMatchObject({ blocked: false });
});
