import { api } from '@transom/protocol';
import { type ApiClient, createTestHouse, type PushService, startPushService, type TestHouse } from '@transom/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let house: TestHouse;
let push: PushService;
let mira: ApiClient;

beforeAll(async () => {
  house = await createTestHouse();
  push = await startPushService();
  mira = await house.invite();
});
afterAll(async () => {
  await house.close();
  await push.stop();
});

const deviceIds = async () => (await house.owner.call(api.pushDevices.list)).data.map(({ id }) => id);

describe('how one is told', () => {
  test('choices are kept per person, one by one', async () => {
    await mira.call(api.notices.update, { body: { sound: 'mine', tone: 'bell' } });
    const quietHours = { from: '22:00', to: '07:00', timeZone: 'Europe/Madrid' };
    await mira.call(api.notices.update, { body: { quietHours } });
    expect(await mira.call(api.notices.get)).toMatchObject({ sound: 'mine', tone: 'bell', quietHours, push: 'mine' });
    expect(await house.owner.call(api.notices.get)).toMatchObject({ sound: 'all', quietHours: null });
    const { notices } = await mira.call(api.bootstrap.get);
    expect(notices.tone).toBe('bell');
    await mira.call(api.notices.update, { body: { quietHours: null } });
  });

  test.each([
    [{ volume: 2 }, 'volume'],
    [{ sound: 'loud' }, 'sound'],
    [{ quietHours: { from: '9', to: '10:00', timeZone: 'UTC' } }, 'quietHours.from'],
    [{ quietHours: { from: '09:00', to: '10:00', timeZone: 'Atlantis' } }, 'quietHours.timeZone'],
  ])('%j is refused with its field', async (body, field) => {
    const answer = await mira.fetch('/api/v1/me/notices', 'PATCH', body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { details: { field } } });
  });
});

describe('devices', () => {
  test('are one’s own, and one browser is one device, whoever uses it', async () => {
    const browser = push.device('Shared');
    const mine = await mira.call(api.pushDevices.add, { body: browser });
    const refused = await house.owner.fetch(`/api/v1/push-devices/${mine.id}`, 'DELETE');
    expect(refused.status).toBe(404);
    const taken = await house.owner.call(api.pushDevices.add, { body: browser });
    expect((await mira.call(api.pushDevices.list)).data.map(({ name }) => name)).not.toContain('Shared');
    await house.owner.call(api.pushDevices.remove, { params: { id: taken.id } });
    expect((await house.owner.call(api.pushDevices.list)).data.map(({ name }) => name)).not.toContain('Shared');
  });

  test('are kept sealed, and so is the key that signs', async () => {
    await mira.call(api.pushDevices.add, { body: push.device('Sealed') });
    const { publicKey } = await mira.call(api.pushDevices.key);
    expect(await mira.call(api.pushDevices.key)).toEqual({ publicKey });
    const [kept] = await house.sql<{ text: string }>(
      `select string_agg(row_to_json(d)::text, ' ') || (select string_agg(row_to_json(k)::text, ' ') from push_key k) as text from push_device d`,
    );
    expect(kept?.text).toContain(publicKey);
    expect(kept?.text).not.toContain('127.0.0.1');
    expect(kept?.text).not.toContain('p256dh');
  });

  test('stay when the push service is in trouble, and are forgotten when the browser is gone', async () => {
    const device = await house.owner.call(api.pushDevices.add, { body: push.device('Flaky') });
    push.answers.push(503);
    await house.owner.call(api.pushDevices.test, { params: { id: device.id } });
    await push.push((received) => received.device === 'Flaky' && received.payload.kind === 'test');
    expect(await deviceIds()).toContain(device.id);

    push.answers.push(410);
    await house.owner.call(api.pushDevices.test, { params: { id: device.id } });
    await expect.poll(deviceIds).not.toContain(device.id);
  });
});
