import { api, type Channel, type ChannelCheck } from '@transom/protocol';
import { type ConnectedNumber, createTestHouse, RefusedCall, type TestHouse, waitFor } from '@transom/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import qualityUpdate from '../../../../../packages/cloud-api/test/fixtures/webhooks/36-phone-number-quality-update.json' with {
  type: 'json',
};
import { type Emulator, startEmulator } from '../../../test/modules/emulator.ts';

let house: TestHouse;
let meta: Emulator;
beforeAll(async () => {
  house = await createTestHouse();
  meta = await startEmulator();
});
afterAll(async () => {
  await house.close();
  await meta.close();
});

const stateOf = (channel: Channel, name: ChannelCheck['name']) => channel.checks.find((check) => check.name === name);
const states = (channel: Channel) => channel.checks.map(({ name, state }) => [name, state]);
const read = (id: string) => house.owner.call(api.channels.get, { params: { id } });
const connect = (body: Partial<Emulator['credentials']>) =>
  house.owner.call(api.channels.connect, { body: { ...meta.credentials, ...body } });

describe('connecting a number', () => {
  let channel: Channel;

  test('with the right values every step passes, its templates are there, and it waits for its first message', async () => {
    channel = await connect({});
    expect(states(channel)).toEqual([
      ['token', 'ok'],
      ['phone_number', 'ok'],
      ['business_account', 'ok'],
      ['subscription', 'ok'],
      ['callback_url', 'ok'],
      ['first_webhook', 'waiting'],
    ]);
    expect(channel).toMatchObject({ displayPhoneNumber: '+1 555-014-2210', qualityRating: 'GREEN', paused: false });
    expect(channel.webhookPath).toMatch(/^\/webhooks\/whatsapp\/[\w-]{16}$/);
    expect(channel.callbackUrl).toBe(house.url + channel.webhookPath);
    const { data } = await house.owner.call(api.templates.list, { query: { channelId: channel.id } });
    expect(data.map(({ name }) => name)).toContain('hello_world');
  });

  test('a message from a customer proves the way in, live on every open settings page', async () => {
    const feed = await house.feed();
    await meta.sandbox.world.receive({ from: '+34600111222', message: { type: 'text', text: { body: 'Hi' } } });
    const event = await feed.event('channel.changed', (e) => e.channel.firstWebhookAt !== null);
    expect(stateOf(event.channel, 'first_webhook')).toMatchObject({ state: 'ok', todo: '' });
    expect(event.channel).toEqual(await read(channel.id));
  });

  test('the same number again is refused and names the field', async () => {
    const refusal = await connect({ name: 'Again' }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RefusedCall);
    expect(refusal).toMatchObject({ status: 409, code: 'already_exists', details: { field: 'phoneNumberId' } });
  });

  test('no secret is ever shown, stored in the clear or written to the feed', async () => {
    const { appSecret, verifyToken } = meta.credentials;
    const accessToken = 'EAAG-nobody-may-read-this';
    await connect({ phoneNumberId: '209400000000666', accessToken });
    const shown = JSON.stringify([
      await house.owner.call(api.channels.list),
      await house.owner.call(api.bootstrap.get),
    ]);
    const stored = await house.sql<{ row: string }>(
      `select row_to_json(c)::text as row from channel c union all select row_to_json(a)::text from meta_app a
       union all select payload from feed_event union all select row_to_json(e)::text from audit_entry e`,
    );
    for (const text of [shown, ...stored.map(({ row }) => row)]) {
      expect(text).not.toContain(appSecret);
      expect(text).not.toContain(verifyToken);
      expect(text).not.toContain(accessToken);
    }
  });

  test('numbers of one Meta app share a webhook address, numbers of another do not', async () => {
    const [same, other] = await Promise.all([
      connect({ phoneNumberId: '209400000000777' }),
      connect({ phoneNumberId: '209400000000888', appSecret: 'the secret of another app' }),
    ]);
    expect(same.webhookPath).toBe(channel.webhookPath);
    expect(other.webhookPath).not.toBe(channel.webhookPath);
    const { data } = await house.owner.call(api.channels.list);
    expect(data.map(({ createdAt }) => createdAt)).toEqual(data.map(({ createdAt }) => createdAt).sort());
  });
});

describe('what to put right', () => {
  test('an address where nobody answers', async () => {
    const channel = await connect({ phoneNumberId: '300000001', graphBaseUrl: 'http://127.0.0.1:9' });
    expect(stateOf(channel, 'token')).toMatchObject({ state: 'failed', todo: expect.stringContaining('127.0.0.1:9') });
    expect(stateOf(channel, 'subscription')?.state).toBe('waiting');
  });

  test('a wrong phone number id and a wrong account id', async () => {
    const channel = await connect({ phoneNumberId: '300000002', wabaId: '300000003' });
    expect(stateOf(channel, 'token')?.state).toBe('ok');
    expect(stateOf(channel, 'phone_number')).toMatchObject({
      state: 'failed',
      todo: expect.stringMatching(/phone number id/),
    });
    expect(stateOf(channel, 'business_account')).toMatchObject({
      state: 'failed',
      todo: expect.stringMatching(/account id/),
    });
  });

  test('a wrong token, and the right one entered afterwards', async () => {
    const channel = await connect({ phoneNumberId: '300000004', accessToken: 'expired' });
    expect(stateOf(channel, 'token')).toMatchObject({ state: 'failed', todo: expect.stringMatching(/access token/) });
    const renewed = await house.owner.call(api.channels.update, {
      params: { id: channel.id },
      body: { accessToken: meta.credentials.accessToken },
    });
    expect(stateOf(renewed, 'token')?.state).toBe('ok');
    const checked = await house.owner.call(api.channels.check, { params: { id: channel.id } });
    expect(stateOf(checked, 'token')?.state).toBe('ok');
  });
});

describe('a connected number', () => {
  let number: ConnectedNumber;
  let id: string;
  beforeAll(async () => {
    number = await house.connectNumber();
    id = number.channel.id;
  });
  const update = (body: { name?: string; paused?: boolean; accessToken?: string }) =>
    house.owner.call(api.channels.update, { params: { id }, body });

  test('is renamed, paused and resumed, and every open inbox hears of it', async () => {
    const feed = await house.feed();
    await update({ name: 'Front desk', paused: true });
    expect(await read(id)).toMatchObject({ name: 'Front desk', paused: true, pausedReason: null });
    const resumed = await update({ paused: false });
    const event = await feed.event('channel.changed', (e) => !e.channel.paused && e.channel.name === 'Front desk');
    expect(event.channel).toEqual(resumed);
    expect(event.channel).toEqual(await read(id));
  });

  test('a fresh token ends a pause that Transom made, and leaves alone one that a person made', async () => {
    const pause = (reason: string | null) =>
      house.sql('update channel set paused_at = now(), paused_reason = $2 where id = $1', [id, reason]);
    await pause('The access token has expired.');
    expect(await update({ accessToken: 'fresh' })).toMatchObject({ paused: false, pausedReason: null });
    await pause(null);
    expect(await update({ accessToken: 'fresher' })).toMatchObject({ paused: true });
    await update({ paused: false });
  });

  test('what Meta reports about its limits shows in its settings', async () => {
    await house.sql(`update channel set display_phone_number = '+1 555-014-2210' where id = $1`, [id]);
    const [entry] = qualityUpdate.entry;
    const answer = await number.send({ ...qualityUpdate, entry: [{ ...entry, id: number.wabaId }] });
    expect(answer.status).toBe(200);
    await waitFor('the limit', async () => (await read(id)).messagingLimit === 'TIER_UNLIMITED');
    expect(await house.sql('select throughput from channel where id = $1', [id])).toEqual([{ throughput: 1000 }]);
  });

  test('every change of it is in the audit log', async () => {
    const rows = await house.sql<{ action: string }>('select action from audit_entry where subject = $1 order by id', [
      id,
    ]);
    expect(rows.map(({ action }) => action)).toEqual(['channel.connected', ...Array(5).fill('channel.updated')]);
  });
});
