import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { claimDue } from '../../../src/modules/delivery/claim-due.ts';
import { expireLeases } from '../../../src/modules/delivery/expire-leases.ts';
import { findWaiting } from '../../../src/modules/delivery/find-waiting.ts';
import type { AttemptResult } from '../../../src/modules/delivery/move-after.ts';
import { settleAttempt } from '../../../src/modules/delivery/settle-attempt.ts';
import { openSendHouse, type SendHouse } from './send-house.ts';

let house: SendHouse;
beforeAll(async () => {
  house = await openSendHouse();
});
afterAll(() => house.close());
afterEach(async () => {
  await house.platform.db.raw(`update message set status = 'failed' where status in ('queued', 'sending')`);
});

let people = 0;
const customer = () => house.customer(`34611${String(++people).padStart(6, '0')}`);
const claim = (quota = 100, exhausted: string[] = []) =>
  house.platform.db.withTx((tx) => claimDue(tx, [{ channelId: house.channelId, quota }], exhausted));
const ids = (claimed: Awaited<ReturnType<typeof claim>>) => claimed.map(({ message }) => message.id);
const settle = (messageId: string, conversationId: string, result: AttemptResult) =>
  house.platform.db.withTx((tx) =>
    settleAttempt(
      tx,
      {
        ...{ workspaceId: house.workspaceId, channelId: house.channelId, conversationId, messageId, attempt: 1 },
        ...{ calledAt: new Date(), httpStatus: null, code: null, details: null },
        result,
      },
      new Date(),
    ),
  );

describe('which messages are taken to be sent', () => {
  it('of each conversation the oldest, and only one at a time', async () => {
    const [ana, ben] = [await customer(), await customer()];
    const first = await house.queue(ana);
    const second = await house.queue(ana);
    const other = await house.queue(ben);
    expect(ids(await claim())).toEqual([first, other]);
    expect(ids(await claim())).toEqual([]);
    await settle(first, ana, { outcome: 'accepted', wamid: `wamid.${first}` });
    expect(ids(await claim())).toEqual([second]);
  });

  it('the attempt is on record before anything is called', async () => {
    const id = await house.queue(await customer());
    house.events.length = 0;
    const [claimed] = await claim();
    expect(claimed).toMatchObject({ attempt: 1, message: { id, status: 'sending' } });
    expect(await house.message(id)).toMatchObject({ status: 'sending', attempts: 1, leased: true });
    expect(house.events).toMatchObject([{ event: { kind: 'message.changed', message: { id, status: 'sending' } } }]);
    const attempts = await house.platform.db.raw('select n, outcome from delivery_attempt where message_id = $1', [id]);
    expect(attempts).toEqual([{ n: 1, outcome: null }]);
  });

  it('no more than a number’s quota, oldest first', async () => {
    const queued = [];
    for (let i = 0; i < 4; i++) queued.push(await house.queue(await customer()));
    expect(ids(await claim(3))).toEqual(queued.slice(0, 3));
  });

  it('a put-off message holds back those behind it, and nobody else', async () => {
    const [ana, ben] = [await customer(), await customer()];
    const first = await house.queue(ana);
    await house.queue(ana);
    await claim();
    await settle(first, ana, { outcome: 'try_later', pauseMs: 60_000 });
    expect(await house.message(first)).toMatchObject({ status: 'queued', waits: true });
    const other = await house.queue(ben);
    expect(ids(await claim())).toEqual([other]);
    await house.platform.db.raw('update message set next_attempt_at = now() where id = $1', [first]);
    expect(ids(await claim())).toEqual([first]);
  });

  it('none of a conversation that used up its burst', async () => {
    const ana = await customer();
    await house.queue(ana);
    expect(ids(await claim(100, [ana]))).toEqual([]);
  });

  it('each by one process only, when several look at once', async () => {
    const queued = [];
    for (let i = 0; i < 12; i++) queued.push(await house.queue(await customer()));
    const rounds = await Promise.all(Array.from({ length: 4 }, () => claim()));
    const taken = rounds.flatMap(ids);
    expect(taken.sort()).toEqual(queued.sort());
  });

  it('a look at an empty queue finds no number to serve', async () => {
    expect([...(await findWaiting(house.platform.db))]).toEqual([]);
    await house.queue(await customer());
    expect([...(await findWaiting(house.platform.db))]).toEqual([house.channelId]);
  });
});

describe('when the sending process dies between the call and its answer', () => {
  it('the message is unconfirmed once its lease ran out, and never taken again by itself', async () => {
    const ana = await customer();
    const id = await house.queue(ana);
    await claim();
    expect(await expireLeases(house.platform.db)).toBe(0);
    await house.platform.db.raw(`update message set lease_until = now() - interval '1 second' where id = $1`, [id]);
    expect(await expireLeases(house.platform.db)).toBe(1);
    expect(await house.message(id)).toMatchObject({ status: 'unconfirmed', error: { code: 'unconfirmed' } });
    const attempts = await house.platform.db.raw('select outcome from delivery_attempt where message_id = $1', [id]);
    expect(attempts).toEqual([{ outcome: 'unknown' }]);
    expect(ids(await claim())).toEqual([]);
    // The one behind it is free to go.
    const next = await house.queue(ana);
    expect(ids(await claim())).toEqual([next]);
  });

  it('an answer that comes after all still counts', async () => {
    const ana = await customer();
    const id = await house.queue(ana);
    await claim();
    await house.platform.db.raw(`update message set lease_until = now() - interval '1 second' where id = $1`, [id]);
    await expireLeases(house.platform.db);
    await settle(id, ana, { outcome: 'accepted', wamid: `wamid.${id}` });
    expect(await house.message(id)).toMatchObject({ status: 'accepted', error: null });
  });
});
