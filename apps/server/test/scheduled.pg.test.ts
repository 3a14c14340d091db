import { randomUUID } from 'node:crypto';
import { api, type Message, type RouteInput } from '@transom/protocol';
import { createTestHouse, type TestHouse, underReplayLaw, waitFor } from '@transom/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ sandbox: true });
}, 60_000);
afterAll(() => house.close());

let lastPhone = 34_830_000_000;
async function customer() {
  lastPhone += 1;
  const phone = String(lastPhone);
  const write = (body: string) =>
    house.world('POST', 'inbound', { from: phone, message: { type: 'text', text: { body } } });
  await write('Hello');
  const { id } = await waitFor('the conversation', async () => {
    const { data } = await house.owner.call(api.conversations.list, { query: { q: phone } });
    return data[0];
  });
  return { phone, id, write };
}
const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
const hours = (n: number) => soon(n * 3_600_000);
type Body = RouteInput<typeof api.conversations.send>['body'];
const schedule = (
  id: string,
  text: string,
  scheduleAt: string,
  more: { id?: string; cancelIfAnswered?: boolean } = {},
) =>
  house.owner.call(api.conversations.send, {
    params: { id },
    body: { id: randomUUID(), type: 'text', text, scheduleAt, ...more } satisfies Body,
  });
const thread = async (id: string) => (await house.owner.call(api.conversations.messages, { params: { id } })).data;
const inState = (conversationId: string, id: string, status: Message['status']) =>
  waitFor(`the message to be ${status}`, async () =>
    (await thread(conversationId)).find((m) => m.id === id && m.status === status),
  );
const wordsOnPhone = async (phone: string) =>
  (await house.world<{ data: { message: { text?: { body: string } } }[] }>('GET', `sent?to=${phone}`)).data.map(
    ({ message }) => message.text?.body,
  );
const lastWords = async (id: string) =>
  (await house.owner.call(api.conversations.get, { params: { id } })).lastMessage?.text;

it('a scheduled message is no news until its time, then goes out in the order it was due', async () => {
  const { id, phone } = await customer();
  await underReplayLaw(house, async () => {
    const [earlier, later] = [soon(900), soon(901)];
    const second = await schedule(id, 'Second', later);
    const first = await schedule(id, 'First', earlier);
    expect(first.status).toBe('scheduled');
    expect(await lastWords(id)).toBe('Hello');
    await inState(id, second.id, 'read');
    await inState(id, first.id, 'read');
  });
  expect(await wordsOnPhone(phone)).toEqual(['First', 'Second']);
  expect(await lastWords(id)).toBe('Second');
});

it('asked for twice with the same id is one scheduled message', async () => {
  const { id } = await customer();
  const messageId = randomUUID();
  const [one, two] = await Promise.all([1, 2].map(() => schedule(id, 'Once', hours(2), { id: messageId })));
  expect(one?.arrival).toBe(two?.arrival);
  expect(await thread(id)).toHaveLength(2);
});

it('an answer of the customer cancels it, unless it was said to go out anyway', async () => {
  const { id, phone, write } = await customer();
  const doomed = await schedule(id, 'Are you still there?', hours(2));
  const kept = await schedule(id, 'See you at the fair', hours(3), { cancelIfAnswered: false });
  await house.world('POST', 'inbound', {
    from: phone,
    message: { type: 'reaction', reaction: { message_id: (await thread(id)).at(-1)?.wamid, emoji: '👍' } },
  });
  await underReplayLaw(house, async () => {
    await write('Yes, I am');
    const cancelled = await inState(id, doomed.id, 'cancelled');
    expect(cancelled.error).toMatchObject({ code: 'customer_answered' });
  });
  expect((await thread(id)).find((m) => m.id === kept.id)?.status).toBe('scheduled');
  const later = await schedule(id, 'Written after the answer', hours(2));
  expect((await inState(id, later.id, 'scheduled')).id).toBe(later.id);
});

it('its time can be changed, it can be sent at once, and it can be cancelled', async () => {
  const { id, phone } = await customer();
  await underReplayLaw(house, async () => {
    const moved = await schedule(id, 'Moved', hours(2));
    const at = hours(3);
    const changed = await house.owner.call(api.scheduled.change, {
      params: { id: moved.id },
      body: { scheduleAt: at },
    });
    expect(changed).toMatchObject({ status: 'scheduled', at });
    await house.owner.call(api.scheduled.sendNow, { params: { id: moved.id } });
    await inState(id, moved.id, 'read');
    const gone = await schedule(id, 'Never', hours(2));
    const answer = await house.owner.call(api.scheduled.cancel, { params: { id: gone.id } });
    expect(answer.status).toBe('cancelled');
    const again = house.owner.call(api.scheduled.sendNow, { params: { id: gone.id } });
    await expect(again).rejects.toMatchObject({ status: 409, code: 'message_not_scheduled' });
  });
  expect(await wordsOnPhone(phone)).toEqual(['Moved']);
});

it('a time at which the window will be closed is refused, but a template may be sent then', async () => {
  const { id } = await customer();
  await expect(schedule(id, 'Too late', hours(25))).rejects.toMatchObject({
    status: 409,
    code: 'window_closed_by_then',
    details: { field: 'scheduleAt' },
  });
  await expect(schedule(id, 'In the past', soon(-60_000))).rejects.toMatchObject({
    code: 'invalid_request',
    details: { field: 'scheduleAt' },
  });
  const template = { name: 'hello_world', language: 'en_US', variables: {} };
  const body = { id: randomUUID(), type: 'template', template, scheduleAt: hours(25) } satisfies Body;
  const waiting = await house.owner.call(api.conversations.send, { params: { id }, body });
  expect(waiting.status).toBe('scheduled');
});

it('when the window shut meanwhile it fails with the reason and is not sent', async () => {
  const { id, phone } = await customer();
  const message = await schedule(id, 'Too late by now', soon(1_200));
  await house.sql(`update conversation set window_expires_at = now() - interval '1 second' where id = $1`, [id]);
  const failed = await inState(id, message.id, 'failed');
  expect(failed.error).toMatchObject({ code: 'window_closed' });
  expect(await wordsOnPhone(phone)).toEqual([]);
});

it('what came due while the server was down goes out when it is back', async () => {
  const { id, phone } = await customer();
  const message = await schedule(id, 'After the restart', soon(600));
  await house.restart();
  await inState(id, message.id, 'read');
  expect(await wordsOnPhone(phone)).toEqual(['After the restart']);
});
