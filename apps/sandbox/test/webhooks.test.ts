import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { startReceiver } from './receiver.ts';
import { sendTemplate } from './send.ts';
import { connect, startConnectedHouse, startHouse, temporaryFolder } from './start-house.ts';

const ana = '34600111222';
const hello = (body: string) => ({ from: ana, name: 'Ana', message: { type: 'text', text: { body } } });

describe('webhooks', () => {
  it('are written in ASCII like Meta’s and signed over those bytes', async () => {
    const house = await startConnectedHouse();
    await house.sandbox.world.receive(hello('¿Tenéis la mesa? 👍'));
    await vi.waitFor(() => expect(house.receiver.messages()).toHaveLength(1));
    expect(house.receiver.bodies[0]).toContain('\\u00bfTen\\u00e9is la mesa? \\ud83d\\udc4d');
    expect(house.receiver.messages()[0]?.text?.body).toBe('¿Tenéis la mesa? 👍');
  });

  it('are sent again until the business answers 200', async () => {
    const house = await startConnectedHouse();
    house.receiver.answer = 503;
    const { wamid } = await house.sandbox.world.receive(hello('Anybody there?'));
    await vi.waitFor(() => expect(house.receiver.bodies.length).toBeGreaterThanOrEqual(3), { timeout: 3_000 });
    expect(house.sandbox.world.messages(ana)[0]?.status).toBe('pending');
    house.receiver.answer = 200;
    await vi.waitFor(() => expect(house.receiver.messages().map(({ id }) => id)).toEqual([wamid]), { timeout: 5_000 });
    await vi.waitFor(() => expect(house.sandbox.world.messages(ana)[0]?.status).toBe('delivered'));
  });

  it('share a POST when many wait, and none is lost', async () => {
    const house = await startConnectedHouse();
    house.receiver.answer = 503;
    const wamids: string[] = [];
    for (let i = 0; i < 300; i += 1) {
      const { wamid } = await house.sandbox.world.receive({
        from: `346001${10000 + i}`,
        message: { text: { body: 'Hi' } },
      });
      wamids.push(wamid);
    }
    house.receiver.bodies = [];
    house.receiver.answer = 200;
    await vi.waitFor(() => expect(house.receiver.messages()).toHaveLength(300), { timeout: 8_000 });
    expect(new Set(house.receiver.messages().map(({ id }) => id))).toEqual(new Set(wamids));
    expect(house.receiver.bodies.length).toBeLessThan(300);
  });

  it('still pending at a kill come after the restart, to wherever the business is by then', async () => {
    const dir = await temporaryFolder();
    const first = await startConnectedHouse({ dir });
    first.receiver.answer = 503;
    const { wamid } = await first.sandbox.world.receive(hello('Before the crash'));
    const sent = await sendTemplate(first, ana, 'hello_world');
    await vi.waitFor(() => expect(first.sandbox.world.sent(ana)[0]?.receipts.length).toBeGreaterThan(0));
    await first.stop();

    const second = await startHouse({ dir });
    expect(second.sandbox.account).toEqual(first.sandbox.account);
    const receiver = await startReceiver(second.sandbox.account.appSecret);
    await connect(second, receiver);
    await vi.waitFor(() => expect(receiver.messages().map(({ id }) => id)).toEqual([wamid]), { timeout: 5_000 });
    await receiver.hears(sent.wamid, ['sent', 'delivered', 'read']);
    expect(second.sandbox.world.customers()).toMatchObject([{ phone: ana, name: 'Ana' }]);
  });

  it('go to the number’s address before the WABA’s before the app’s', async () => {
    const house = await startHouse();
    const { account, world } = house.sandbox;
    const [number, waba, app] = await Promise.all([0, 1, 2].map(() => startReceiver(account.appSecret)));
    if (!number || !waba || !app) throw new Error('no receivers');
    const arrives = async (at: typeof app, body: string) => {
      await world.receive(hello(body));
      await vi.waitFor(() => expect(at.messages().at(-1)?.text?.body).toBe(body));
    };
    const appToken = { authorization: `Bearer ${account.appId}|${account.appSecret}` };
    const callback = { object: 'whatsapp_business_account', callback_url: app.url, verify_token: app.verifyToken };
    await house.graph(`/${account.appId}/subscriptions`, callback, { method: 'POST', headers: appToken });
    await house.graph(`/${account.wabaId}/subscribed_apps`, {});
    await arrives(app, 'one');
    await connect(house, waba);
    await arrives(waba, 'two');
    const override = { override_callback_uri: number.url, verify_token: number.verifyToken };
    await house.graph(`/${account.phoneNumberId}`, { webhook_configuration: override });
    await arrives(number, 'three');
    await world.reviewTemplate('feedback_request', { decision: 'approve' });
    await vi.waitFor(() => expect(app.changes.at(-1)?.field).toBe('message_template_status_update'));
    const { body } = await house.graph(`/${account.phoneNumberId}?fields=webhook_configuration`);
    expect(body).toMatchObject({
      webhook_configuration: { phone_number: number.url, whatsapp_business_account: waba.url, application: app.url },
    });
  });

  it('need an address that passes the handshake', async () => {
    const house = await startHouse();
    const receiver = await startReceiver(house.sandbox.account.appSecret);
    const path = `/${house.sandbox.account.wabaId}/subscribed_apps`;
    const wrong = await house.graph(path, { override_callback_uri: receiver.url, verify_token: 'guess' });
    expect(wrong).toMatchObject({ status: 400, body: { error: { code: 2200 } } });
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const address = nobody.address();
    nobody.close();
    const port = typeof address === 'object' ? address?.port : 0;
    const dead = { override_callback_uri: `http://127.0.0.1:${port}/`, verify_token: 'x' };
    expect(await house.graph(path, dead)).toMatchObject({ status: 400, body: { error: { code: 2200 } } });
    expect((await house.graph(path)).body).toEqual({ data: [] });
    await connect(house, receiver);
    expect((await house.graph(path)).body).toMatchObject({ data: [{ override_callback_uri: receiver.url }] });
  });
});
