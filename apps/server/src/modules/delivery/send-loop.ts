import { releaseDue } from '#modules/conversations';
import type { Metrics } from '#platform/observe/metrics';
import { type ClaimedMessage, claimDue, leaseSeconds } from './claim-due.ts';
import { expireLeases } from './expire-leases.ts';
import { findWaiting } from './find-waiting.ts';
import { renewLeases } from './leases.ts';
import { createRateLimits } from './rate-limits.ts';
import { putBack, type SendParts, sendOne } from './send-one.ts';
import type { SendingNumber } from './sending-number.ts';

export interface SendLoop {
  /** There may be something to send. Cheap; called after every commit that queued a message. */
  wake(): void;
  /** Takes nothing new and waits for the calls in flight; those unanswered after `patienceMs` are given up. */
  stop(patienceMs: number): Promise<void>;
}

/** The floor under wake-ups, which may get lost. */
const pollMs = 1_000;
const renewMs = (leaseSeconds * 1_000) / 3;
/** Calls one number may have open. Far above need, so that calls which never answer hold up nobody else's reply. */
const callsPerNumber = 200;
/** How soon to look again when a number used up its allowance. */
const allowanceMs = 50;
const throttledCode = '130429';

/** Hands queued messages to Meta, as many at once as limits allow. Several processes may each run one. */
export function startSendLoop(parts: SendParts & { metrics: Pick<Metrics, 'sends'> }): SendLoop {
  const { clock, db, log, metrics, numbers } = parts;
  const limits = createRateLimits(() => performance.now());
  const inFlight = new Map<ClaimedMessage, { call: AbortController; done: Promise<void> }>();
  /** Claimed in a transaction whose commit was never confirmed: nothing was called for them. */
  let uncalled: ClaimedMessage[] = [];
  let round: Promise<void> | undefined;
  let tending: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let soon: NodeJS.Timeout | undefined;

  const wake = () => {
    again = true;
    if (!stopped) round ??= work();
  };

  const work = async () => {
    try {
      while (again && !stopped) {
        again = false;
        await claimRound();
      }
    } catch (error) {
      log.debug({ err: error }, 'taking messages to send failed, the next poll tries again');
    } finally {
      round = undefined;
    }
  };

  const claimRound = async () => {
    const ready = await readyNumbers();
    const allowances = [...ready.values()]
      .map(({ channelId, throughput }) => ({
        channelId,
        quota: Math.min(limits.quota(channelId, throughput), callsPerNumber - openCalls(channelId)),
      }))
      .filter(({ quota }) => quota > 0);
    for (const claimed of allowances.length > 0 ? await claim(allowances) : []) {
      const number = ready.get(claimed.channelId);
      if (number) begin(claimed, number);
    }
    const usedUp = [...ready.values()].some(({ channelId, throughput }) => limits.quota(channelId, throughput) === 0);
    if (usedUp) soon ??= setTimeout(lookAgain, allowanceMs);
  };

  /** The numbers with something queued that may send. */
  const readyNumbers = async () => {
    const waiting = await findWaiting(db);
    if (waiting.size === 0) return new Map<string, SendingNumber>();
    const ready = (await numbers.ready()).filter(({ channelId }) => waiting.has(channelId));
    return new Map(ready.map((number) => [number.channelId, number]));
  };

  const lookAgain = () => {
    soon = undefined;
    wake();
  };

  const claim = async (allowances: { channelId: string; quota: number }[]) => {
    let claimed: ClaimedMessage[] = [];
    try {
      return await db.withTx(async (tx) => {
        claimed = await claimDue(tx, allowances, limits.exhaustedConversations());
        return claimed;
      });
    } catch (error) {
      uncalled.push(...claimed);
      throw error;
    }
  };

  const openCalls = (channelId: string) =>
    [...inFlight.keys()].filter((claimed) => claimed.channelId === channelId).length;

  const begin = (claimed: ClaimedMessage, number: SendingNumber) => {
    limits.take(claimed.channelId, claimed.message.conversationId);
    const call = new AbortController();
    const done = sendOne(parts, claimed, number, call.signal).then(({ result, code }) => {
      metrics.sends.inc({ outcome: result.outcome });
      if (code === throttledCode) limits.cool(claimed.channelId);
      inFlight.delete(claimed);
      wake();
    });
    inFlight.set(claimed, { call, done });
  };

  const tend = async () => {
    try {
      const waiting = uncalled;
      uncalled = [];
      for (const [i, claimed] of waiting.entries()) {
        await putBack(parts, claimed).catch((error: unknown) => {
          uncalled.push(...waiting.slice(i));
          throw error;
        });
      }
      await releaseDue(db, clock());
      const lost = await expireLeases(db);
      if (lost > 0) log.warn({ messages: lost }, 'messages whose sending process stopped are unconfirmed');
    } catch (error) {
      log.debug({ err: error }, 'tending the send queue failed, the next poll tries again');
    } finally {
      tending = undefined;
    }
    wake();
  };

  const poll = setInterval(() => {
    tending ??= tend();
  }, pollMs);
  const renewal = setInterval(() => {
    renewLeases(db, [...inFlight.keys()]).catch((error: unknown) => log.debug({ err: error }, 'leases not renewed'));
  }, renewMs);
  wake();

  return {
    wake,
    async stop(patienceMs) {
      stopped = true;
      clearInterval(poll);
      clearTimeout(soon);
      await tending;
      await round;
      const impatience = setTimeout(() => {
        for (const { call } of inFlight.values()) call.abort();
      }, patienceMs);
      await Promise.all([...inFlight.values()].map((flight) => flight.done));
      clearTimeout(impatience);
      clearInterval(renewal);
    },
  };
}
