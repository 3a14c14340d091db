import { api, type NoticePatch } from '@transom/protocol';
import {
  type ApiClient,
  createTestHouse,
  type PushService,
  startPushService,
  type TestHouse,
  waitFor,
} from '@transom/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let house: TestHouse;
let push: PushService;
let mira: ApiClient;
let people = 0;

beforeAll(async () => {
  house = await createTestHouse({ sandbox: true });
  push = await startPushService();
  mira = await house.invite();
});
afterAll(async () => {
  await house.close();
  await push.stop();
});
beforeEach(() => {
  push.received.length = 0;
});

function newPhone(): string {
  people += 1;
  return `34600555${String(people).padStart(3, '0')}`;
}

/** A customer of this test writes; answers with the conversation. */
async function customerWrites(text: string, phone = newPhone()) {
  await house.world('POST', 'inbound', {
    from: phone,
    name: `Noa ${phone}`,
    message: { type: 'text', text: { body: text } },
  });
  const conversation = await waitFor('the message to arrive', async () => {
    const { data } = await house.owner.call(api.conversations.list, { query: { q: phone } });
    return data.find(({ lastMessage }) => lastMessage?.text === text);
  });
  return { ...conversation, phone };
}

async function deviceOf(who: ApiClient, name: string, settings: NoticePatch = {}) {
  await who.call(api.notices.update, { body: settings });
  return who.call(api.pushDevices.add, { body: push.device(name) });
}

const isAbout = (name: string, id: string) => (received: PushService['received'][number]) =>
  received.device === name && received.payload.kind === 'message' && received.payload.conversationId === id;

describe('a push', () => {
  test('says who wrote and, unless allowed, not what', async () => {
    const device = await deviceOf(house.owner, 'Phone', { push: 'all', showText: false });
    const quiet = await customerWrites('The code of my door is 4711');
    const bare = await push.push(isAbout('Phone', quiet.id));
    expect(bare.payload).toEqual({
      kind: 'message',
      conversationId: quiet.id,
      name: quiet.contact.name,
      unread: 1,
      message: null,
    });
    expect(bare.headers).toMatchObject({ urgency: 'high', topic: quiet.id.replaceAll('-', ''), ttl: '3600' });
    expect(bare.headers.authorization).toMatch(/^vapid t=/);

    await house.owner.call(api.notices.update, { body: { showText: true } });
    const open = await customerWrites('Is the blue one back?');
    const full = await push.push(isAbout('Phone', open.id));
    expect(full.payload).toMatchObject({ message: { type: 'text', text: 'Is the blue one back?' } });
    const { data } = await house.owner.call(api.pushDevices.list);
    expect(data.find(({ id }) => id === device.id)?.lastPushAt).not.toBeNull();
  });

  test('gathers what a customer writes in one go', async () => {
    await deviceOf(house.owner, 'Burst', { push: 'all' });
    const { id, phone } = await customerWrites('One');
    await customerWrites('Two', phone);
    await customerWrites('Three', phone);
    const { payload } = await push.push(isAbout('Burst', id));
    expect(payload).toMatchObject({ unread: 3, message: { text: 'Three' } });
    expect(push.received.filter(isAbout('Burst', id))).toHaveLength(1);
  });

  test('obeys the rules of each person, and quiet hours', async () => {
    await deviceOf(mira, 'Mira', { push: 'mine' });
    await deviceOf(house.owner, 'Everything', { push: 'all' });
    const { me, members } = await house.owner.call(api.bootstrap.get);
    const first = await customerWrites('Hello');
    await push.push(isAbout('Mira', first.id));
    await house.owner.call(api.conversations.update, {
      params: { id: first.id },
      body: { assigneeId: me.member.id, unread: false },
    });
    expect(members).toHaveLength(2);
    await customerWrites('Somebody there?', first.phone);
    await push.push(
      ({ device, payload }) => device === 'Everything' && payload.kind === 'message' && payload.unread === 1,
    );

    const quietHours = { from: '00:00', to: '00:00', timeZone: 'UTC' };
    await mira.call(api.notices.update, { body: { quietHours, push: 'all' } });
    const second = await customerWrites('At night');
    await push.push(isAbout('Everything', second.id));
    expect(push.received.filter(({ device }) => device === 'Mira')).toHaveLength(1);
  });

  test('does not come for what was read at once', async () => {
    const read = await customerWrites('Read already');
    await house.owner.call(api.conversations.update, { params: { id: read.id }, body: { unread: false } });
    const after = await customerWrites('Still unread');
    await push.push(isAbout('Everything', after.id));
    expect(push.received.filter(isAbout('Everything', read.id))).toEqual([]);
  });
});
