import { setTimeout as pause } from 'node:timers/promises';
import type { MediaForMeta } from '#modules/media';
import type { Clock } from '#platform/clock';
import { isWorthRepeating } from '#platform/db/concurrent-change';
import type { Database } from '#platform/db/database';
import { AppError } from '#platform/errors';
import type { Logger } from '#platform/observe/logger';
import { type AttemptReport, attemptSend } from './attempt-send.ts';
import type { ClaimedMessage } from './claim-due.ts';
import type { SendingNumber, SendingNumbers } from './sending-number.ts';
import { settleAttempt } from './settle-attempt.ts';

export interface SendParts {
  db: Database;
  clock: Clock;
  log: Logger;
  numbers: SendingNumbers;
  mediaForMeta: MediaForMeta;
}

const recordAgainMs = 250;
const mostRaces = 10;

/**
 * One attempt from call to record. The record is written again and again while the database is away: what Meta said is
 * known only here. With `signal` aborted it is tried once; the lease then runs out and the message is unconfirmed.
 */
export async function sendOne(
  parts: SendParts,
  claimed: ClaimedMessage,
  number: SendingNumber,
  signal: AbortSignal,
): Promise<AttemptReport> {
  const { clock, log, mediaForMeta } = parts;
  const calledAt = clock();
  const report = await attemptSend(claimed, number, calledAt, signal, mediaForMeta).catch(
    (error: unknown): AttemptReport => {
      log.error({ err: error, messageId: claimed.message.id }, 'sending a message failed in an unforeseen way');
      return { httpStatus: null, code: null, details: null, result: { outcome: 'unknown' }, pauseReason: null };
    },
  );
  for (let tries = 1; ; tries++) {
    const written = await record(parts, claimed, number, calledAt, report);
    const again = written === 'database_away' || (written === 'race_lost' && tries < mostRaces);
    if (!again || signal.aborted) return report;
    await pause(recordAgainMs);
  }
}

async function record(
  { db, clock, log, numbers }: SendParts,
  claimed: ClaimedMessage,
  number: SendingNumber,
  calledAt: Date,
  { pauseReason, ...report }: AttemptReport,
): Promise<'written' | 'database_away' | 'race_lost' | 'impossible'> {
  const { workspaceId, channelId, attempt, message } = claimed;
  const ended = { workspaceId, channelId, conversationId: message.conversationId, messageId: message.id, attempt };
  try {
    await db.withTx(async (tx) => {
      if (pauseReason) await numbers.pause(tx, number, pauseReason);
      await settleAttempt(tx, { ...ended, calledAt, ...report }, clock());
    });
    return 'written';
  } catch (error) {
    if (error instanceof AppError && error.code === 'database_unavailable') return 'database_away';
    if (isWorthRepeating(error)) return 'race_lost';
    log.error({ err: error, messageId: message.id }, 'the outcome of a send could not be recorded');
    return 'impossible';
  }
}

/** Puts back what was claimed but never called, because the commit of the claim was not confirmed. */
export async function putBack({ db, clock }: SendParts, claimed: ClaimedMessage): Promise<void> {
  const { workspaceId, channelId, attempt, message } = claimed;
  const now = clock();
  await db.withTx((tx) =>
    settleAttempt(
      tx,
      {
        ...{ workspaceId, channelId, conversationId: message.conversationId, messageId: message.id, attempt },
        ...{ calledAt: now, httpStatus: null, code: null, details: 'not sent: the database was away' },
        result: { outcome: 'try_later', pauseMs: 0 },
      },
      now,
    ),
  );
}
