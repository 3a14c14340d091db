import { randomUUID } from 'node:crypto';
import { api, type Message } from '@transom/protocol';
import { createTestHouse, type TestHouse, underReplayLaw, waitFor } from '@transom/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ sandbox: true });
}, 60_000);
afterAll(() => house.close());

let lastPhone = 34_800_000_000;
/** A customer who wrote; answers the conversation. */
async function customer(body = 'Hello', timestamp?: number) {
  lastPhone += 1;
  const phone = String(lastPhone);
  const write = (text: string) =>
    house.world('POST', 'inbound', {
      from: phone,
      name: `Customer ${phone}`,
      timestamp,
      message: { type: 'text', text: { body: text } },
    });
  await write(body);
  const conversation = await waitFor('the conversation', async () => {
    const { data } = await house.owner.call(api.conversations.list, { query: { q: phone } });
    return data[0];
  });
  return { phone, id: conversation.id, channelId: conversation.channelId, write };
}
const send = (id: string, text: string, messageId = randomUUID()) =>
  house.owner.call(api.conversations.send, { params: { id }, body: { id: messageId, type: 'text', text } });
const thread = async (id: string) => (await house.owner.call(api.conversations.messages, { params: { id } })).data;
const inState = (conversationId: string, id: string, status: Message['status']) =>
  waitFor(`the message to be ${status}`, async () =>
    (await thread(conversationId)).find((m) => m.id === id && m.status === status),
  );
const onPhone = async (phone: string) =>
  (
    await house.world<{ data: { message: { text?: { body: string }; template?: { name: string } } }[] }>(
      'GET',
      `sent?to=${phone}`,
    )
  ).data;
const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;

describe('an answer', () => {
  it('reaches the phone and its ticks climb to blue, seen by every browser', async () => {
    const { id, phone } = await customer();
    const sent = await underReplayLaw(house, async () => {
      const message = await send(id, 'We deliver on Thursday');
      expect(message).toMatchObject({ status: 'queued', sender: { kind: 'member' } });
      await inState(id, message.id, 'read');
      return message;
    });
    expect(await onPhone(phone)).toMatchObject([{ message: { text: { body: 'We deliver on Thursday' } } }]);
    const { data } = await house.owner.call(api.messages.ledger, { params: { id: sent.id } });
    expect(data.map((entry) => entry.outcome)).toEqual(
      expect.arrayContaining(['accepted', 'sent', 'delivered', 'read']),
    );
  });

  it('asked for twice with the same id, even at once, is one message', async () => {
    const { id, phone } = await customer();
    const messageId = randomUUID();
    const [first, ...others] = await Promise.all([1, 2, 3, 4, 5].map(() => send(id, 'only once', messageId)));
    for (const other of others) expect(other.arrival).toBe(first?.arrival);
    await inState(id, messageId, 'read');
    expect(await onPhone(phone)).toHaveLength(1);
  });

  it('keeps the order in which it was written', async () => {
    const { id, phone } = await customer();
    const bodies = Array.from({ length: 12 }, (_, i) => `part ${i}`);
    for (const body of bodies) await send(id, body);
    await waitFor('all of them', async () => (await onPhone(phone)).length === bodies.length);
    expect((await onPhone(phone)).map(({ message }) => message.text?.body)).toEqual(bodies);
  });

  it('can quote a message of its own conversation only', async () => {
    const [mine, other] = [await customer(), await customer()];
    const [quoted] = await thread(mine.id);
    const body = { id: randomUUID(), type: 'text', text: 'About this', replyToId: quoted?.id } as const;
    const answer = await house.owner.call(api.conversations.send, { params: { id: mine.id }, body });
    expect(answer.replyTo).toMatchObject({ id: quoted?.id, text: 'Hello' });
    const wrong = house.owner.call(api.conversations.send, {
      params: { id: other.id },
      body: { ...body, id: randomUUID() },
    });
    await expect(wrong).rejects.toMatchObject({
      status: 400,
      code: 'invalid_request',
      details: { field: 'replyToId' },
    });
  });
});

describe('the 24-hour window', () => {
  it('an agent cannot write freely once it is shut, and is told what to do', async () => {
    const { id } = await customer('long ago', secondsAgo(25 * 3_600));
    await expect(send(id, 'Hi again')).rejects.toMatchObject({ status: 409, code: 'window_closed' });
  });

  it('a template passes, and the answer to it opens the window', async () => {
    const { id, phone, write } = await customer('long ago', secondsAgo(25 * 3_600));
    const body = {
      id: randomUUID(),
      type: 'template',
      template: { name: 'hello_world', language: 'en_US', variables: {} },
    } as const;
    const queued = await house.owner.call(api.conversations.send, { params: { id }, body });
    expect(queued.text).not.toBe('');
    await inState(id, queued.id, 'read');
    expect(await onPhone(phone)).toMatchObject([{ message: { template: { name: 'hello_world' } } }]);
    await house.world('POST', 'inbound', { from: phone, message: { type: 'text', text: { body: 'Yes please' } } });
    await waitFor('the window to open', async () => {
      const conversation = await house.owner.call(api.conversations.get, { params: { id } });
      return conversation.window.open;
    });
    expect((await send(id, 'Great')).status).toBe('queued');
    expect(write).toBeTypeOf('function');
  });

  it('shuts when Meta says so, even late', async () => {
    const { id, phone } = await customer();
    await house.world('PUT', 'faults', { windowShutFor: [phone] });
    const message = await send(id, 'Are you there?');
    const failed = await inState(id, message.id, 'failed');
    expect(failed.error).toMatchObject({ code: '131047', retryable: false });
    await house.world('PUT', 'faults', { windowShutFor: [] });
    const conversation = await house.owner.call(api.conversations.get, { params: { id } });
    expect(conversation.window.open).toBe(false);
  });
});

describe('first contact', () => {
  const template = { name: 'hello_world', language: 'en_US', variables: {} };
  it('a template to a phone opens a conversation with its window shut', async () => {
    const { id: channelId } = await house.sandboxChannel();
    const request = { id: randomUUID(), channelId, to: '+34 655 44 33 22', type: 'template', template } as const;
    const message = await underReplayLaw(house, () => house.owner.call(api.messages.sendToPhone, { body: request }));
    await inState(message.conversationId, message.id, 'read');
    const conversation = await house.owner.call(api.conversations.get, { params: { id: message.conversationId } });
    expect(conversation).toMatchObject({
      contact: { phone: '+34655443322' },
      window: { open: false, expiresAt: null },
    });
    const again = await house.owner.call(api.messages.sendToPhone, { body: request });
    expect(again.arrival).toBe(message.arrival);
  });

  it('joins the thread of somebody who wrote before', async () => {
    const { id, phone, channelId } = await customer();
    const body = { id: randomUUID(), channelId, to: phone, type: 'template', template } as const;
    expect((await house.owner.call(api.messages.sendToPhone, { body })).conversationId).toBe(id);
  });

  it.each([
    ['Brazil', '+55 11 98765-4321', '551187654321'],
    ['Mexico', '+52 55 1234 5678', '5215512345678'],
    ['Argentina', '+54 9 11 2345-6789', '541123456789'],
  ])('in %s joins the thread of the same phone written the other way', async (_, typed, waId) => {
    await house.world('POST', 'inbound', { from: waId, name: 'Ana', message: { type: 'text', text: { body: 'Hi' } } });
    const conversation = await waitFor('the conversation', async () => {
      const { data } = await house.owner.call(api.conversations.list, { query: { q: waId } });
      return data[0];
    });
    const { contact } = await house.owner.call(api.recipients.find, { query: { phone: typed } });
    expect(contact).toMatchObject({ id: conversation.contact.id, name: 'Ana', blocked: false });
    const body = {
      id: randomUUID(),
      channelId: conversation.channelId,
      to: typed,
      type: 'template',
      template,
    } as const;
    expect((await house.owner.call(api.messages.sendToPhone, { body })).conversationId).toBe(conversation.id);
  });

  it('a number is checked and written in full before anything is sent; nobody is made by asking', async () => {
    const find = (phone: string) => house.owner.call(api.recipients.find, { query: { phone } });
    expect(await find('0049 170 1234567')).toEqual({ phone: '+491701234567', contact: null });
    expect(await find('+49 (170) 123-4567')).toEqual({ phone: '+491701234567', contact: null });
    await expect(find('+34 600')).rejects.toMatchObject({ code: 'invalid_request', details: { field: 'phone' } });
    const agent = await house.invite('agent');
    expect(await agent.call(api.recipients.find, { query: { phone: '+491701234567' } })).toMatchObject({
      contact: null,
    });
    expect((await fetch(`${house.url}/api/v1/recipients?phone=491701234567`)).status).toBe(401);
  });

  it('who stopped marketing gets no marketing template, and other templates still', async () => {
    const { id, phone, channelId } = await customer();
    const { contact } = await house.owner.call(api.conversations.get, { params: { id } });
    await house.owner.call(api.contacts.update, { params: { id: contact.id }, body: { marketingOptOut: true } });
    const ask = (chosen: { name: string; language: string; variables?: Record<string, string> }, header?: string) =>
      house.owner.call(api.messages.sendToPhone, {
        body: {
          id: randomUUID(),
          channelId,
          to: phone,
          type: 'template',
          template: { ...chosen, ...(header ? { header: { text: header } } : {}) },
        },
      });
    const offer = { name: 'autumn_offer', language: 'en_US', variables: { '1': '30 November', '2': 'four' } };
    await expect(ask(offer, 'Ana')).rejects.toMatchObject({
      code: 'marketing_opted_out',
      details: { field: 'template.name' },
    });
    expect((await ask(template)).conversationId).toBe(id);
  });

  it.each([
    ['to', { to: 'not a number' }],
    ['channelId', { channelId: 'nonsense' }],
    ['template.name', { template: { ...template, name: '' } }],
  ])('a wrong %s is named', async (field, wrong) => {
    const { id: channelId } = await house.sandboxChannel();
    const body = { id: randomUUID(), channelId, to: '+34655443322', type: 'template', template, ...wrong } as never;
    await expect(house.owner.call(api.messages.sendToPhone, { body })).rejects.toMatchObject({
      status: 400,
      code: 'invalid_request',
      details: { field },
    });
  });

  it('an unknown template and a missing variable are refused before anything is queued', async () => {
    const { id: channelId } = await house.sandboxChannel();
    const to = '+34655443322';
    const ask = (name: string, language: string) =>
      house.owner.call(api.messages.sendToPhone, {
        body: { id: randomUUID(), channelId, to, type: 'template', template: { name, language, variables: {} } },
      });
    await expect(ask('no_such_template', 'en_US')).rejects.toMatchObject({ code: 'template_not_found' });
    const { data } = await house.owner.call(api.templates.list, { query: { status: 'APPROVED' } });
    const needy = data.find((t) => JSON.stringify(t.components).includes('{{1}}'));
    await expect(ask(needy?.name ?? '', needy?.language ?? '')).rejects.toMatchObject({
      code: 'template_variable_missing',
    });
  });
});

describe('reading', () => {
  it('turns the ticks on the customer’s phone blue', async () => {
    const { id, phone } = await customer();
    await underReplayLaw(house, () =>
      house.owner.call(api.conversations.update, { params: { id }, body: { unread: false } }),
    );
    await waitFor('blue ticks', async () => {
      const { data } = await house.world<{ data: { fromCustomer: boolean; status: string }[] }>(
        'GET',
        `customers/${phone}/messages`,
      );
      return data.some((m) => m.fromCustomer && m.status === 'read');
    });
  });
});
