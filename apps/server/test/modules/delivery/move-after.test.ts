import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metaFailure } from '../../../src/modules/delivery/failure.ts';
import { moveAfterAttempt, moveAfterReceipts, type Standing } from '../../../src/modules/delivery/move-after.ts';

const standing = (more: Partial<Standing> = {}): Standing => ({
  conversationId: 'c',
  channelId: 'n',
  status: 'sending',
  attempts: 1,
  wamid: null,
  error: null,
  ...more,
});
const accepted = { outcome: 'accepted', wamid: 'wamid.A' } as const;
const unknown = { outcome: 'unknown' } as const;
const receipt = (status: string, wamid = 'wamid.A', errors: unknown = null) => ({ wamid, status, errors });
const tooLate = [{ code: 131047, title: 'Re-engagement message', error_data: { details: 'More than 24 hours' } }];

describe('the end of an attempt', () => {
  it('an accepted message gets its id', () => {
    expect(moveAfterAttempt(standing(), 1, accepted)).toMatchObject({ status: 'accepted', wamid: 'wamid.A' });
  });

  it('an answer that comes after the receipts keeps what they told', () => {
    expect(moveAfterAttempt(standing({ status: 'delivered', wamid: 'wamid.A' }), 1, accepted)).toBeUndefined();
  });

  it('an answer that comes after the lease ran out settles the message', () => {
    expect(moveAfterAttempt(standing({ status: 'unconfirmed' }), 1, accepted)).toMatchObject({ status: 'accepted' });
  });

  it('an answer to an earlier attempt keeps the message from going out again', () => {
    expect(moveAfterAttempt(standing({ status: 'queued' }), 1, accepted)).toMatchObject({ status: 'accepted' });
  });

  it('no answer leaves the message unconfirmed, saying so', () => {
    expect(moveAfterAttempt(standing(), 1, unknown)).toMatchObject({
      status: 'unconfirmed',
      error: { code: 'unconfirmed', retryable: true },
    });
  });

  it('no answer takes nothing back from a receipt', () => {
    expect(moveAfterAttempt(standing({ status: 'sent', wamid: 'wamid.A' }), 1, unknown)).toBeUndefined();
  });

  it('a refusal of an earlier attempt does not fail the present one', () => {
    const rejected = { outcome: 'rejected', error: metaFailure(131026, null) } as const;
    expect(moveAfterAttempt(standing({ attempts: 2 }), 1, rejected)).toBeUndefined();
    expect(moveAfterAttempt(standing({ attempts: 2 }), 2, rejected)).toMatchObject({ status: 'failed' });
  });

  it('what was provably not sent goes back to the queue', () => {
    expect(moveAfterAttempt(standing(), 1, { outcome: 'try_later', pauseMs: 4_000 })).toMatchObject({
      status: 'queued',
      pauseMs: 4_000,
    });
  });
});

describe('a receipt', () => {
  it('that knows our tag settles an unconfirmed message and brings its id', () => {
    const unconfirmed = standing({ status: 'unconfirmed', error: metaFailure(null, null) });
    expect(moveAfterReceipts(unconfirmed, [receipt('sent')])).toEqual({
      status: 'sent',
      wamid: 'wamid.A',
      error: null,
      pauseMs: null,
    });
  });

  it('of a late failure says why', () => {
    const sent = standing({ status: 'sent', wamid: 'wamid.A' });
    expect(moveAfterReceipts(sent, [receipt('failed', 'wamid.A', tooLate)])).toMatchObject({
      status: 'failed',
      error: { code: '131047', details: 'More than 24 hours', retryable: false },
    });
  });

  it('of an earlier attempt’s failure leaves the present one alone', () => {
    const resent = standing({ status: 'accepted', wamid: 'wamid.B', attempts: 2 });
    expect(moveAfterReceipts(resent, [receipt('failed', 'wamid.A', tooLate)])).toBeUndefined();
  });

  it('of a delivery clears an earlier failure', () => {
    const failed = standing({ status: 'failed', wamid: 'wamid.A', error: metaFailure(131026, null) });
    expect(moveAfterReceipts(failed, [receipt('delivered')])).toMatchObject({ status: 'delivered', error: null });
  });

  it('that comes again changes nothing', () => {
    expect(moveAfterReceipts(standing({ status: 'read', wamid: 'wamid.A' }), [receipt('sent')])).toBeUndefined();
  });

  it('with a word nobody knows changes nothing', () => {
    const accepted = standing({ status: 'accepted', wamid: 'wamid.A' });
    expect(moveAfterReceipts(accepted, [receipt('warning')])).toBeUndefined();
  });

  it('in one batch with others leads to the furthest', () => {
    const news = [receipt('read'), receipt('sent'), receipt('delivered')];
    expect(moveAfterReceipts(standing({ status: 'accepted' }), news)).toMatchObject({ status: 'read' });
  });

  it('leads to the same place in whatever order, however often and in whatever batches it comes', () => {
    const words = fc.array(fc.constantFrom('sent', 'delivered', 'read', 'played', 'failed', 'warning'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.nat()), fc.nat({ max: 5 }), (news, dice, split) => {
        const shuffled = news.toSorted(() => ((dice.next().value ?? 0) % 3) - 1);
        const repeated = [...shuffled, ...shuffled];
        const after = (current: Standing, statuses: string[]): Standing => ({
          ...current,
          ...moveAfterReceipts(
            current,
            statuses.map((status) => receipt(status)),
          ),
        });
        const inOneGo = after(standing(), news);
        const inTwo = after(after(standing(), repeated.slice(0, split)), repeated.slice(split));
        expect(inTwo.status).toBe(inOneGo.status);
      }),
    );
  });
});
