import type { Channel } from '@transom/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Sql } from '#platform/db/sql';
import { type BareHouse, openBareHouse, owner } from '../../../test/modules/bare-house.ts';
import { createAppDirectory } from './app-directory.ts';
import { type Channels, createChannels } from './create-channels.ts';

/** Nobody listens there: the sandbox itself is not what is tested here. */
const nowhere = 'http://127.0.0.1:9';
const account = {
  phoneNumberId: '209400000000101',
  wabaId: '209400000000201',
  displayPhoneNumber: '+1 555-014-2210',
  verifiedName: 'Transom Sandbox',
  accessToken: 'sandbox',
  appSecret: 'the secret of the first world',
  verifyToken: 'the word of the first world',
};

let house: BareHouse;
let channels: Channels;
beforeAll(async () => {
  house = await openBareHouse();
  channels = createChannels(house.platform);
  channels.setSandboxOrigin(nowhere);
});
afterAll(async () => {
  await channels.close();
  await house.close();
});

const appKeyOf = (channel: Channel | null) => channel?.webhookPath.split('/').at(-1) ?? '';

describe('the sandbox’s number', () => {
  let first: Channel | null;

  test('waits until there is a workspace', async () => {
    expect(await channels.connectSandbox(account)).toBeNull();
  });

  test('is the first number, connected once however many processes start at the same moment', async () => {
    await house.team.ensureOwner(owner);
    const made = await Promise.all([channels.connectSandbox(account), channels.connectSandbox(account)]);
    first = made[0];
    expect(first).toMatchObject({ name: 'Sandbox', sandbox: true, phoneNumberId: account.phoneNumberId });
    expect(made[1]?.id).toBe(first?.id);
    expect(first?.callbackUrl).toBe(nowhere + first?.webhookPath);
    expect(await house.platform.db.raw('select 1 from channel')).toHaveLength(1);
  });

  test('follows a world that was made anew, as the same number', async () => {
    const again = { ...account, appSecret: 'the secret of the second world', verifyToken: 'another word' };
    const changed = await channels.connectSandbox(again);
    expect(changed?.id).toBe(first?.id);
    const app = await channels.findApp(appKeyOf(changed));
    expect(app).toMatchObject({ appSecret: again.appSecret, verifyTokens: [again.verifyToken] });
    expect(await channels.findApp(appKeyOf(first))).toBeNull();
  });
});

describe('finding the app behind a webhook', () => {
  let asked: number;
  let counting: Sql;
  beforeEach(() => {
    asked = 0;
    const { db } = house.platform;
    const raw: Sql['raw'] = (text, values, name) => {
      asked += 1;
      return db.raw(text, values, name);
    };
    counting = { many: db.many, first: db.first, run: db.run, raw };
  });

  test('asks the database once for many webhooks at the same moment, and again once told to forget', async () => {
    const [channel] = await channels.list((await workspaceId()) ?? '');
    const key = appKeyOf(channel ?? null);
    const directory = createAppDirectory(house.platform.secrets);
    const found = await Promise.all([1, 2, 3].map(() => directory.find(counting, key)));
    expect(found[0]?.channels).toMatchObject([{ phoneNumberId: account.phoneNumberId, hasHadWebhook: false }]);
    expect(asked).toBe(1);
    directory.forget();
    await directory.find(counting, key);
    expect(asked).toBe(2);
  });

  test('remembers unknown keys too, but not a failure', async () => {
    const directory = createAppDirectory(house.platform.secrets);
    expect(await directory.find(counting, 'nobody')).toBeNull();
    expect(await directory.find(counting, 'nobody')).toBeNull();
    expect(asked).toBe(1);
    const broken: Sql = { ...counting, raw: () => Promise.reject(new Error('away')) };
    await expect(directory.find(broken, 'somebody')).rejects.toThrow('away');
    expect(await directory.find(counting, 'somebody')).toBeNull();
  });

  async function workspaceId() {
    const [row] = await house.platform.db.raw<{ id: string }>('select id from workspace');
    return row?.id;
  }
});
