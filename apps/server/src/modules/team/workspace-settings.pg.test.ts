import { api, defaultSettings } from '@transom/protocol';
import { type ApiClient, createTestHouse, type TestHouse, waitFor } from '@transom/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: TestHouse;
let agent: ApiClient;
beforeAll(async () => {
  house = await createTestHouse({ sandbox: true });
  agent = await house.invite('agent');
}, 60_000);
afterAll(() => house.close());

interface PhoneMessage {
  fromCustomer: boolean;
  status: string;
}

async function customer(phone: string) {
  await house.world('POST', 'inbound', { from: phone, message: { type: 'text', text: { body: 'Hello' } } });
  return waitFor('the conversation', async () => {
    const { data } = await house.owner.call(api.conversations.list, { query: { q: phone } });
    return data[0];
  });
}
const ticksOf = async (phone: string) => {
  const { data } = await house.world<{ data: PhoneMessage[] }>('GET', `customers/${phone}/messages`);
  return data.filter((m) => m.fromCustomer).map((m) => m.status);
};
const read = (id: string) => house.owner.call(api.conversations.update, { params: { id }, body: { unread: false } });

test('every member reads the settings, and everybody is told when an admin changes one', async () => {
  expect(await agent.call(api.settings.get)).toEqual(defaultSettings);
  const feed = await house.feed();
  const changed = await house.owner.call(api.settings.update, { body: { showTyping: false } });
  expect(changed).toEqual({ ...defaultSettings, showTyping: false });
  await waitFor('the event', () => feed.events.find((e) => e.kind === 'settings.changed'));
  expect(feed.events.at(-1)).toMatchObject({ kind: 'settings.changed', settings: changed });
  expect((await agent.call(api.bootstrap.get)).settings).toEqual(changed);
  await house.owner.call(api.settings.update, { body: { showTyping: true } });
});

test('with read receipts off, reading turns no tick blue; with them on again, it does', async () => {
  const [first, second] = ['34811000001', '34811000002'];
  const [one, two] = [await customer(first), await customer(second)];
  await house.owner.call(api.settings.update, { body: { sendReadReceipts: false } });
  await read(one.id);
  await house.owner.call(api.conversations.typing, { params: { id: one.id } });
  await waitFor('the job to be done', async () => {
    const waiting = await house.sql(`select 1 from graphile_worker.jobs where task_identifier = 'tell-read'`);
    return waiting.length === 0;
  });
  await house.owner.call(api.settings.update, { body: { sendReadReceipts: true } });
  await read(two.id);
  await waitFor('blue ticks', async () => (await ticksOf(second)).includes('read'));
  expect(await ticksOf(first)).not.toContain('read');
});

test('a setting that is not a yes or no is refused by its name', async () => {
  const wrong = house.owner.call(api.settings.update, { body: { showTyping: 'sometimes' } as never });
  await expect(wrong).rejects.toMatchObject({ code: 'invalid_request', details: { field: 'showTyping' } });
});
