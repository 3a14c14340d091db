import { describe, expect, it, vi } from 'vitest';
import { send, sendText } from './send.ts';
import { startConnectedHouse, startHouse } from './start-house.ts';

const ana = '34600111222';

describe('the world', () => {
  it('takes phones in any form and answers with the wamid', async () => {
    const house = await startConnectedHouse();
    const { status, body } = await house.world('POST', 'inbound', {
      from: '+34 (600) 111-222',
      name: 'Ana',
      timestamp: '2026-11-20T10:00:00Z',
      message: { type: 'text', text: { body: 'Hi' } },
    });
    expect(status).toBe(200);
    await vi.waitFor(() => expect(house.receiver.messages()).toHaveLength(1));
    const [message] = house.receiver.messages();
    expect(body).toEqual({ wamid: message?.id });
    expect(message).toMatchObject({ from: ana, timestamp: '1795168800', type: 'text', text: { body: 'Hi' } });
  });

  it('hides the phone of a person known by user id alone, who can be answered by it', async () => {
    const house = await startConnectedHouse();
    const userId = 'MY.5520917736401829';
    const farah = { userId, name: 'Farah', username: 'farah.k', message: { text: { body: 'Do you ship?' } } };
    await house.sandbox.world.receive(farah);
    await vi.waitFor(() => expect(house.receiver.messages()).toHaveLength(1));
    expect(house.receiver.messages()[0]).not.toHaveProperty('from');
    expect(house.receiver.changes[0]?.value.contacts).toEqual([
      { profile: { name: 'Farah', username: 'farah.k' }, user_id: userId },
    ]);
    const answer = await house.graph(`/${house.phoneNumberId}/messages`, {
      messaging_product: 'whatsapp',
      recipient: userId,
      text: { body: 'Yes' },
    });
    expect(answer.body).toMatchObject({ contacts: [{ input: userId, user_id: userId }] });
    const [{ wamid } = { wamid: '' }] = house.sandbox.world.sent(userId);
    await house.receiver.hears(wamid, ['sent', 'delivered', 'read']);
    expect(house.receiver.statuses(wamid)[0]).not.toHaveProperty('recipient_id');
    expect(house.receiver.statuses(wamid)[0]).toMatchObject({ recipient_user_id: userId });
  });

  it('knows a person again by username when nothing else is given', async () => {
    const { sandbox } = await startHouse();
    const farah = { username: 'farah.k', name: 'Farah' };
    await sandbox.world.receive({ ...farah, message: { text: { body: 'One' } } });
    await sandbox.world.receive({ ...farah, message: { text: { body: 'Two' } } });
    expect(sandbox.world.customers()).toMatchObject([{ phone: null, username: 'farah.k', name: 'Farah' }]);
  });

  it('makes one person of two once a phone and a user id turn out to be theirs', async () => {
    const { sandbox } = await startHouse();
    const userId = 'ES.7730184420918273';
    await sandbox.world.receive({ from: ana, message: { text: { body: 'By phone' } } });
    await sandbox.world.receive({ userId, message: { text: { body: 'By user id' } } });
    await sandbox.world.receive({ from: ana, userId, message: { text: { body: 'Both' } } });
    expect(sandbox.world.customers()).toMatchObject([{ phone: ana, userId }]);
    expect(sandbox.world.messages(ana).map(({ text }) => text)).toEqual(['By phone', 'By user id', 'Both']);
  });

  it('loses what is sent to a user id in "to", as Meta does', async () => {
    const house = await startHouse();
    const { status, wamid } = await sendText(house, 'MY.5520917736401829');
    expect({ status, found: wamid !== '' }).toEqual({ status: 200, found: true });
    expect(house.sandbox.world.sent()).toEqual([]);
  });

  it('lets somebody be made with a username and no phone', async () => {
    const house = await startConnectedHouse();
    const { status, body } = await house.world('POST', 'customers', { name: 'Farah', username: '@farah.k' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      phone: null,
      username: 'farah.k',
      online: true,
      readReceipts: true,
      lastMessage: null,
    });
    const { userId } = body as { userId: string };
    await house.sandbox.world.receive({ userId, message: { text: { body: 'Hi' } } });
    await vi.waitFor(() => expect(house.receiver.messages()[0]).toMatchObject({ from_user_id: userId }));
  });

  it('hides a known phone from the business when the person wants it hidden', async () => {
    const house = await startConnectedHouse();
    await house.world('POST', 'customers', { name: 'Ana', phone: ana, username: 'ana.ruiz', hidePhone: true });
    await house.sandbox.world.receive({ from: ana, message: { text: { body: 'Hi' } } });
    await vi.waitFor(() => expect(house.receiver.messages()).toHaveLength(1));
    expect(house.receiver.bodies.join()).not.toContain(ana);
  });

  it('follows a customer to a new number', async () => {
    const house = await startConnectedHouse();
    await house.sandbox.world.receive({ from: ana, name: 'Ana', message: { text: { body: 'Hi' } } });
    await house.sandbox.world.receive({
      from: ana,
      message: { type: 'system', system: { type: 'user_changed_number', wa_id: '34600999888', body: 'Ana changed' } },
    });
    await vi.waitFor(() => expect(house.receiver.changes).toHaveLength(2));
    expect(house.receiver.changes[1]?.value).not.toHaveProperty('contacts');
    expect(house.sandbox.world.customers()).toMatchObject([{ phone: '34600999888', name: 'Ana' }]);
  });

  it('gives media of a customer an address that needs the token and lapses after five minutes', async () => {
    let now = new Date();
    const house = await startConnectedHouse({ now: () => now });
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array([1, 2, 3])], { type: 'image/jpeg' }), 'scratch.jpg');
    const uploaded = await fetch(`${house.origin}/sandbox/world/media`, { method: 'POST', body: form });
    const { id } = (await uploaded.json()) as { id: string };
    await house.sandbox.world.receive({ from: ana, message: { type: 'image', image: { id, caption: 'A scratch' } } });
    await vi.waitFor(() => expect(house.receiver.messages()).toHaveLength(1));
    const image = house.receiver.messages()[0]?.image;
    expect(image).toMatchObject({ id, mime_type: 'image/jpeg', caption: 'A scratch', sha256: expect.any(String) });
    const url = image?.url ?? '';
    const withToken = { headers: { authorization: 'Bearer sandbox' } };
    const fetched = await fetch(url, withToken);
    expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect((await fetch(url)).status).toBe(401);
    now = new Date(now.getTime() + 5 * 60 * 1000 + 1000);
    expect((await fetch(url, withToken)).status).toBe(404);
  });

  it('fails media of a kind it cannot be with 131053', async () => {
    const house = await startConnectedHouse();
    await house.sandbox.world.receive({ from: ana, message: { text: { body: 'Hi' } } });
    const { id } = await house.client.media.upload({
      phoneNumberId: house.phoneNumberId,
      type: 'application/pdf',
      file: new Blob(['%PDF-1.7']),
    });
    const { wamid } = await send(house, { to: ana, type: 'image', image: { id } });
    await house.receiver.hears(wamid, ['failed']);
    expect(house.receiver.statuses(wamid)[0]?.errors).toMatchObject([{ code: 131053 }]);
  });

  it.each([
    ['POST', 'inbound', { message: { type: 'text' } }, 'from'],
    ['POST', 'inbound', { from: '12', message: { type: 'text' } }, 'from'],
    ['POST', 'inbound', { from: ana, message: {} }, 'message.type'],
    ['POST', 'inbound', { from: ana, timestamp: 'soon', message: { type: 'text' } }, 'timestamp'],
    ['POST', 'customers', { name: '' }, 'name'],
    ['POST', 'customers', { name: 'Nobody' }, 'phone'],
    ['PUT', `customers/${ana}`, { online: 'yes' }, 'online'],
    ['PUT', 'faults', { delayMs: -1 }, 'delayMs'],
    ['PUT', 'faults', { delay: 1 }, 'delay'],
    ['POST', 'templates/feedback_request/review', { decision: 'maybe' }, 'decision'],
  ])('names the field that is wrong: %s %s %j', async (method, path, given, field) => {
    const house = await startHouse();
    const { status, body } = await house.world(method, path, given);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_request', message: expect.any(String), details: { field } } },
    });
  });

  it('streams what happens to the phone page', async () => {
    const house = await startHouse();
    const abort = new AbortController();
    const stream = await fetch(`${house.origin}/sandbox/world/events`, { signal: abort.signal });
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const heard: string[] = [];
    const listening = (async () => {
      for await (const chunk of stream.body ?? []) heard.push(Buffer.from(chunk).toString());
    })();
    const { wamid } = await house.sandbox.world.receive({ from: ana, message: { text: { body: 'Hi' } } });
    await house.graph(`/${house.phoneNumberId}/messages`, {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: wamid,
      typing_indicator: { type: 'text' },
    });
    await house.world('PUT', 'faults', { delayMs: 0 });
    await vi.waitFor(() => {
      for (const kind of ['change', 'typing', 'wire', 'faults']) expect(heard.join('')).toContain(`event: ${kind}\n`);
    });
    abort.abort();
    await expect(listening).rejects.toThrow('abort');
  });
});
