import { describe, expect, it, vi } from 'vitest';
import { sendTemplate } from './send.ts';
import { startConnectedHouse, startHouse } from './start-house.ts';

const ana = '34600111222';

describe('Meta misbehaving on command', () => {
  it('repeats every webhook when told to', async () => {
    const house = await startConnectedHouse();
    await house.world('PUT', 'faults', { duplicateWebhooks: 2 });
    const { wamid } = await house.sandbox.world.receive({ from: ana, message: { text: { body: 'Hi' } } });
    await vi.waitFor(() => expect(house.receiver.messages().map(({ id }) => id)).toEqual([wamid, wamid, wamid]));
  });

  it('lets webhooks overtake each other', async () => {
    const house = await startConnectedHouse();
    await house.world('PUT', 'faults', { reorderWebhooks: true });
    const order = Array.from({ length: 20 }, (_, i) => String(i));
    for (const body of order) await house.sandbox.world.receive({ from: ana, message: { text: { body } } });
    await vi.waitFor(() => expect(house.receiver.messages()).toHaveLength(20), { timeout: 3_000 });
    const arrived = house.receiver.messages().map(({ text }) => text?.body);
    expect(arrived).not.toEqual(order);
    expect(arrived.toSorted()).toEqual(order.toSorted());
  });

  it('answers late', async () => {
    const house = await startHouse();
    await house.world('PUT', 'faults', { delayMs: 120 });
    const started = performance.now();
    await house.graph(`/${house.phoneNumberId}`);
    expect(performance.now() - started).toBeGreaterThanOrEqual(115);
  });

  it('refuses the next sends with the status and code asked for, then behaves', async () => {
    const house = await startHouse();
    await house.world('PUT', 'faults', { failNext: { count: 2, status: 503, code: 131016 } });
    const answers = [];
    for (let i = 0; i < 3; i += 1) answers.push(await sendTemplate(house, ana, 'hello_world'));
    expect(answers.map(({ status, error }) => [status, error?.code])).toEqual([
      [503, 131016],
      [503, 131016],
      [200, undefined],
    ]);
    expect(house.sandbox.world.sent()).toHaveLength(1);
  });

  it('reports codes Meta reports late in a failed status', async () => {
    const house = await startConnectedHouse();
    await house.world('PUT', 'faults', { failNext: { count: 1, code: 131049 } });
    const { status, wamid } = await sendTemplate(house, ana, 'hello_world');
    expect(status).toBe(200);
    await house.receiver.hears(wamid, ['failed']);
    expect(house.receiver.statuses(wamid)[0]?.errors).toMatchObject([{ code: 131049 }]);
  });

  it('accepts a send and cuts its answer off', async () => {
    const house = await startConnectedHouse();
    await house.world('PUT', 'faults', { acceptThenDrop: 1 });
    await expect(sendTemplate(house, ana, 'hello_world')).rejects.toThrow('fetch failed');
    const [sent] = house.sandbox.world.sent(ana);
    await house.receiver.hears(sent?.wamid ?? '', ['sent', 'delivered', 'read']);
    expect((await sendTemplate(house, ana, 'hello_world')).status).toBe(200);
  });

  it('never answers a send and forgets it', async () => {
    const house = await startHouse();
    await house.world('PUT', 'faults', { hang: 1 });
    const hanging = house.graph(
      `/${house.phoneNumberId}/messages`,
      {},
      { signal: AbortSignal.timeout(150), method: 'POST' },
    );
    await expect(hanging).rejects.toThrow('timeout');
    expect(house.sandbox.world.sent()).toEqual([]);
    expect((await house.world('GET', 'faults')).body).toMatchObject({ hang: 0 });
  });

  it('lets the token expire and come back', async () => {
    const house = await startHouse();
    await house.world('PUT', 'faults', { tokenExpired: true });
    const expired = await house.graph(`/${house.phoneNumberId}`);
    expect(expired).toMatchObject({ status: 401, body: { error: { code: 190, error_subcode: 463 } } });
    await house.world('PUT', 'faults', { tokenExpired: false });
    expect((await house.graph(`/${house.phoneNumberId}`)).status).toBe(200);
  });

  it('keeps the other faults when one changes', async () => {
    const house = await startHouse();
    await house.world('PUT', 'faults', { delayMs: 1, duplicateWebhooks: 3 });
    const { body } = await house.world('PUT', 'faults', { delayMs: 0 });
    expect(body).toMatchObject({ delayMs: 0, duplicateWebhooks: 3, failNext: { count: 0 } });
  });
});
