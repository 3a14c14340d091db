import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyReceipts, type Receipt } from '#modules/delivery';
import { claimDue } from '../../../src/modules/delivery/claim-due.ts';
import { settleAttempt } from '../../../src/modules/delivery/settle-attempt.ts';
import { openSendHouse, type SendHouse } from './send-house.ts';

let house: SendHouse;
beforeAll(async () => {
  house = await openSendHouse();
});
afterAll(() => house.close());

let count = 0;
const newWamid = () => `wamid.test-${++count}`;
const receipt = (wamid: string, status: string, more: Partial<Receipt> = {}): Receipt => ({
  channelId: house.channelId,
  wamid,
  status,
  at: new Date(),
  tag: null,
  pricing: null,
  errors: null,
  ...more,
});
const apply = (...receipts: Receipt[]) =>
  house.platform.db.withTx((tx) => applyReceipts(tx, house.workspaceId, receipts, house.platform.clock()));

/** A text that delivery has claimed, and its end when Meta accepts it. */
async function sending() {
  const conversationId = await house.customer(`34600${String(++count).padStart(6, '0')}`);
  const id = await house.queue(conversationId);
  await house.platform.db.withTx((tx) => claimDue(tx, [{ channelId: house.channelId, quota: 100 }], []));
  const accept = (wamid: string) =>
    house.platform.db.withTx((tx) =>
      settleAttempt(
        tx,
        {
          ...{ workspaceId: house.workspaceId, channelId: house.channelId, conversationId, messageId: id, attempt: 1 },
          ...{ calledAt: new Date(), httpStatus: 200, code: null, details: null },
          result: { outcome: 'accepted', wamid },
        },
        new Date(),
      ),
    );
  return { id, conversationId, accept };
}
async function accepted() {
  const message = await sending();
  const wamid = newWamid();
  await message.accept(wamid);
  return { ...message, wamid };
}

describe('what Meta reports about a message', () => {
  it('moves it forward, and every inbox is told', async () => {
    const { id, wamid } = await accepted();
    house.events.length = 0;
    expect(await apply(receipt(wamid, 'sent'), receipt(wamid, 'delivered'))).toEqual([true, true]);
    expect(await house.message(id)).toMatchObject({ status: 'delivered', wamid });
    expect(house.events.map(({ event }) => event)).toMatchObject([
      { kind: 'message.changed', message: { id, status: 'delivered' } },
    ]);
  });

  it('is stored once, however often it comes', async () => {
    const { id, wamid } = await accepted();
    expect(await apply(receipt(wamid, 'sent'), receipt(wamid, 'sent'))).toEqual([true, false]);
    house.events.length = 0;
    expect(await apply(receipt(wamid, 'sent'))).toEqual([false]);
    expect(house.events).toEqual([]);
    const rows = await house.platform.db.raw('select 1 from receipt where message_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it('never takes a tick back when it comes out of order', async () => {
    const { id, wamid } = await accepted();
    await apply(receipt(wamid, 'read'));
    expect(await apply(receipt(wamid, 'delivered'), receipt(wamid, 'sent'))).toEqual([true, true]);
    expect((await house.message(id)).status).toBe('read');
  });

  it('settles a message whose answer was lost, by the tag the send carried', async () => {
    const { id } = await sending();
    const wamid = newWamid();
    await apply(receipt(wamid, 'sent', { tag: id }));
    expect(await house.message(id)).toMatchObject({ status: 'sent', wamid, leased: false });
  });

  it('waits for a message that is not known yet', async () => {
    const { id, accept } = await sending();
    const wamid = newWamid();
    expect(await apply(receipt(wamid, 'delivered'), receipt(wamid, 'sent'))).toEqual([true, true]);
    expect((await house.message(id)).status).toBe('sending');
    await accept(wamid);
    expect(await house.message(id)).toMatchObject({ status: 'delivered', wamid });
  });

  it('is not missed when it arrives in the very moment the answer is recorded', async () => {
    for (let i = 0; i < 20; i++) {
      const { id, accept } = await sending();
      const wamid = newWamid();
      await Promise.all([accept(wamid), apply(receipt(wamid, 'delivered'))]);
      expect((await house.message(id)).status).toBe('delivered');
    }
  });

  it('of a late failure says why and shuts the window when Meta says it is shut', async () => {
    const { id, wamid, conversationId } = await accepted();
    const errors = [{ code: 131047, title: 'Re-engagement message', error_data: { details: 'More than 24 hours.' } }];
    await apply(receipt(wamid, 'failed', { errors }));
    expect(await house.message(id)).toMatchObject({ status: 'failed', error: { code: '131047' } });
    await expect(house.queue(conversationId)).rejects.toMatchObject({ code: 'window_closed' });
  });

  it('of a message somebody else sent is kept', async () => {
    expect(await apply(receipt(newWamid(), 'sent', { tag: 'job-8812' }))).toEqual([true]);
  });

  it('about many messages takes the same few statements as about one', async () => {
    const messages = await Promise.all(Array.from({ length: 5 }, accepted));
    const statements = { n: 0 };
    await house.platform.db.withTx(async (tx) => {
      const counting = {
        ...tx,
        raw: <R>(text: string, values?: readonly unknown[], name?: string) => {
          statements.n += 1;
          return tx.raw<R>(text, values, name);
        },
      };
      const receipts = messages.flatMap(({ wamid }) => [receipt(wamid, 'sent'), receipt(wamid, 'delivered')]);
      await applyReceipts(counting, house.workspaceId, receipts, new Date());
    });
    expect(statements.n).toBe(3);
  });
});
