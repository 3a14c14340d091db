import { randomUUID } from 'node:crypto';
import { api, type Message } from '@transom/protocol';
import { createTestHouse, type TestHouse, underReplayLaw, waitFor } from '@transom/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ sandbox: true });
});
afterAll(() => house.close());
const faults = (patch: object) => house.world('PUT', 'faults', patch);
afterEach(() =>
  faults({ failNext: { count: 0 }, acceptThenDrop: 0, hang: 0, tokenExpired: false, windowShutFor: [], delayMs: 0 }),
);

interface Sent {
  data: { wamid: string; message: { text?: { body: string } } }[];
}
let people = 0;
/** A customer who just wrote, and their conversation here. */
async function customer() {
  const phone = `34677${String(++people).padStart(6, '0')}`;
  await house.world('POST', 'inbound', { from: phone, message: { type: 'text', text: { body: 'hola' } } });
  return { phone, conversationId: await conversationOf(phone) };
}
async function conversationOf(who: string): Promise<string> {
  const conversation = await waitFor('the conversation', async () => {
    const { data } = await house.owner.call(api.conversations.list, { query: { q: who } });
    return data[0];
  });
  return conversation.id;
}
async function write(conversationId: string, text: string): Promise<string> {
  const id = randomUUID();
  await house.owner.call(api.conversations.send, { params: { id: conversationId }, body: { id, type: 'text', text } });
  return id;
}
async function messageOf(conversationId: string, id: string): Promise<Message> {
  const { data } = await house.owner.call(api.conversations.messages, { params: { id: conversationId } });
  const message = data.find((each) => each.id === id);
  if (!message) throw new Error('no such message');
  return message;
}
const reaches = (conversationId: string, id: string, ...statuses: string[]) =>
  waitFor(`the message to be ${statuses.join(' or ')}`, async () => {
    const message = await messageOf(conversationId, id);
    return statuses.includes(message.status) && message;
  });
const sentTo = async (phone: string) =>
  (await house.world<Sent>('GET', `sent?to=${phone}`)).data.map(({ message }) => message.text?.body);
const ledgerOf = async (id: string) => (await house.owner.call(api.messages.ledger, { params: { id } })).data;

describe('a reply', () => {
  it('reaches the customer and its ticks climb to blue', async () => {
    const { phone, conversationId } = await customer();
    const id = await underReplayLaw(house, async () => {
      const written = await write(conversationId, 'On its way!');
      await reaches(conversationId, written, 'read');
      return written;
    });
    expect(await sentTo(phone)).toEqual(['On its way!']);
    const ledger = await ledgerOf(id);
    expect(ledger.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'queued queued',
      'attempt accepted',
      'receipt sent',
      'receipt delivered',
      'receipt read',
    ]);
  });

  it('keeps its place behind the earlier ones of its conversation', async () => {
    const { phone, conversationId } = await customer();
    const words = ['one', 'two', 'three', 'four', 'five', 'six'];
    const ids = [];
    for (const word of words) ids.push(await write(conversationId, word));
    for (const id of ids) await reaches(conversationId, id, 'read');
    expect(await sentTo(phone)).toEqual(words);
  });
});

describe('when Meta’s answer is lost', () => {
  it('the message is unconfirmed, settled by its tagged status, and never sent twice', async () => {
    const { phone, conversationId } = await customer();
    await faults({ acceptThenDrop: 1, delayMs: 300 });
    const id = await write(conversationId, 'only once');
    const message = await reaches(conversationId, id, 'sent', 'delivered', 'read');
    expect(message.wamid).toMatch(/^wamid\./);
    expect(message.error).toBeNull();
    await reaches(conversationId, id, 'read');
    expect(await sentTo(phone)).toEqual(['only once']);
    const attempts = (await ledgerOf(id)).filter(({ kind }) => kind === 'attempt');
    expect(attempts).toMatchObject([{ outcome: 'unknown' }]);
  });

  it('five calls without an answer delay nobody else’s reply', async () => {
    const stuck = await Promise.all(Array.from({ length: 5 }, customer));
    const other = await customer();
    await faults({ hang: 5 });
    const hanging = [];
    for (const { conversationId } of stuck) hanging.push({ conversationId, id: await write(conversationId, 'stuck') });
    for (const { conversationId, id } of hanging) await reaches(conversationId, id, 'sending');
    const before = performance.now();
    const id = await write(other.conversationId, 'prompt');
    await reaches(other.conversationId, id, 'accepted', 'sent', 'delivered', 'read');
    expect(performance.now() - before).toBeLessThan(5_000);
    for (const { conversationId, id } of hanging) expect((await messageOf(conversationId, id)).status).toBe('sending');
  });
});

describe('when Meta asks for patience', () => {
  it('a throttled message waits and goes out once', async () => {
    const { phone, conversationId } = await customer();
    await faults({ failNext: { count: 2, status: 429, code: 130429 } });
    const id = await write(conversationId, 'slowly');
    await reaches(conversationId, id, 'read');
    expect(await sentTo(phone)).toEqual(['slowly']);
    const attempts = (await ledgerOf(id)).filter(({ kind }) => kind === 'attempt');
    expect(attempts.map(({ outcome, code, httpStatus }) => ({ outcome, code, httpStatus }))).toEqual([
      { outcome: 'try_later', code: '130429', httpStatus: 429 },
      { outcome: 'try_later', code: '130429', httpStatus: 429 },
      { outcome: 'accepted', code: null, httpStatus: 200 },
    ]);
  });

  it('an outage at Meta puts a message off, too', async () => {
    const { phone, conversationId } = await customer();
    await faults({ failNext: { count: 1, status: 500, code: 131016 } });
    const id = await write(conversationId, 'later');
    await reaches(conversationId, id, 'read');
    expect(await sentTo(phone)).toEqual(['later']);
  });
});

describe('when the access token has expired', () => {
  it('the number pauses and says so, nothing fails, and a new token sends what waited', async () => {
    const { phone, conversationId } = await customer();
    const { id: channelId } = await house.sandboxChannel();
    await faults({ tokenExpired: true });
    const id = await write(conversationId, 'patience');
    const channel = await waitFor('the number to pause', async () => {
      const read = await house.owner.call(api.channels.get, { params: { id: channelId } });
      return read.paused && read;
    });
    expect(channel.pausedReason).toContain('access token');
    const second = await write(conversationId, 'and more');
    expect((await messageOf(conversationId, id)).status).toBe('queued');
    expect((await messageOf(conversationId, second)).status).toBe('queued');
    await faults({ tokenExpired: false });
    await house.owner.call(api.channels.update, { params: { id: channelId }, body: { accessToken: 'sandbox' } });
    await reaches(conversationId, second, 'read');
    expect(await sentTo(phone)).toEqual(['patience', 'and more']);
  });
});

describe('when Meta says no', () => {
  it('a late refusal fails the message in plain words and shuts the window', async () => {
    const { phone, conversationId } = await customer();
    await faults({ windowShutFor: [phone] });
    const message = await underReplayLaw(house, async () =>
      reaches(conversationId, await write(conversationId, 'too late'), 'failed'),
    );
    expect(message.error).toMatchObject({ code: '131047', retryable: false });
    const conversation = await house.owner.call(api.conversations.get, { params: { id: conversationId } });
    expect(conversation.window.open).toBe(false);
    await expect(write(conversationId, 'again')).rejects.toMatchObject({ code: 'window_closed' });
  });

  it('a refused message goes out when a person says: try again', async () => {
    const { phone, conversationId } = await customer();
    await faults({ failNext: { count: 1, status: 400, code: 131009 } });
    const id = await write(conversationId, 'second try');
    expect((await reaches(conversationId, id, 'failed')).error?.code).toBe('131009');
    await underReplayLaw(house, async () => {
      await house.owner.call(api.messages.retry, { params: { id } });
      await reaches(conversationId, id, 'read');
    });
    expect(await sentTo(phone)).toEqual(['second try']);
    await expect(house.owner.call(api.messages.retry, { params: { id } })).rejects.toMatchObject({
      code: 'message_not_retryable',
    });
  });
});

describe('a template', () => {
  it('reaches a customer whose window is shut, filled in', async () => {
    const phone = `34677${String(++people).padStart(6, '0')}`;
    const dayAgo = String(Math.floor(Date.now() / 1000) - 25 * 60 * 60);
    const hola = { type: 'text', text: { body: 'hola' } };
    await house.world('POST', 'inbound', { from: phone, timestamp: dayAgo, message: hola });
    const conversationId = await conversationOf(phone);
    await expect(write(conversationId, 'hello?')).rejects.toMatchObject({ code: 'window_closed' });
    const id = randomUUID();
    const variables = { first_name: 'Ana', day: 'Friday', time: '10:30' };
    const template = { name: 'appointment_reminder', language: 'en_US', variables };
    await house.owner.call(api.conversations.send, {
      params: { id: conversationId },
      body: { id, type: 'template', template },
    });
    const message = await reaches(conversationId, id, 'read');
    expect(message.text).toContain('Hello Ana, this is a reminder of your appointment on Friday at 10:30.');
    expect(message.content).toMatchObject({ rendered: { header: { type: 'text', text: 'See you on Friday' } } });
  });

  it('is the first word to a stranger', async () => {
    const phone = `34677${String(++people).padStart(6, '0')}`;
    const { id: channelId } = await house.sandboxChannel();
    const id = randomUUID();
    const template = { name: 'hello_world', language: 'en_US' };
    const { conversationId } = await house.owner.call(api.messages.sendToPhone, {
      body: { id, channelId, to: `+${phone}`, type: 'template', template },
    });
    await reaches(conversationId, id, 'read');
    expect(await sentTo(phone)).toHaveLength(1);
  });
});

describe('a customer who hides their number', () => {
  it('gets the answer by user id', async () => {
    const userId = 'ES.7730184420918273';
    const hola = { type: 'text', text: { body: 'hola' } };
    await house.world('POST', 'inbound', { userId, username: 'ana.ruiz', message: hola });
    const conversationId = await conversationOf('ana.ruiz');
    const id = await write(conversationId, 'hello Ana');
    await reaches(conversationId, id, 'read');
  });
});

describe('reading and typing', () => {
  it('a read conversation turns the customer’s ticks blue', async () => {
    const { phone, conversationId } = await customer();
    const ticks = async () => {
      const { data } = await house.world<{ data: { status: string }[] }>('GET', `customers/${phone}/messages`);
      return data[0]?.status;
    };
    expect(await ticks()).toBe('delivered');
    await house.owner.call(api.conversations.update, { params: { id: conversationId }, body: { unread: false } });
    await waitFor('blue ticks', async () => (await ticks()) === 'read');
  });

  it('the customer is shown that somebody is typing', async () => {
    const { conversationId } = await customer();
    const heard = new AbortController();
    const events = await fetch(`${house.url}/sandbox/world/events`, {
      headers: house.owner.headers,
      signal: heard.signal,
    });
    await house.owner.call(api.conversations.typing, { params: { id: conversationId } });
    let told = '';
    for await (const chunk of events.body ?? []) {
      told += Buffer.from(chunk).toString();
      if (told.includes('event: typing')) break;
    }
    heard.abort();
    expect(told).toContain('event: typing');
  });
});
