import type { MessageError, MessageStatus } from '@transom/protocol';
import { ownFailure } from './failure.ts';
import { advance, statusOfReceipt } from './model.ts';
import { failureOfReceipt } from './receipt.ts';

/** Where a message stands before some news of it. */
export interface Standing {
  conversationId: string;
  channelId: string;
  status: MessageStatus;
  attempts: number;
  wamid: string | null;
  error: MessageError | null;
}

/** What the news changes. `pauseMs` is set only for a message that waits for another attempt. */
export interface Move {
  status: MessageStatus;
  wamid: string | null;
  error: MessageError | null;
  pauseMs: number | null;
}

export type AttemptResult =
  | { outcome: 'accepted'; wamid: string }
  | { outcome: 'rejected'; error: MessageError }
  /** Provably not sent: goes back to the queue for `pauseMs`. */
  | { outcome: 'try_later'; pauseMs: number }
  | { outcome: 'unknown' };

export interface ReceiptNews {
  wamid: string;
  status: string;
  errors: unknown;
}

/** What receipts change of their message; undefined when they tell nothing new. */
export function moveAfterReceipts(standing: Standing, news: readonly ReceiptNews[]): Move | undefined {
  let { status, wamid, error } = standing;
  for (const receipt of news) {
    const incoming = statusOfReceipt(receipt.status);
    // A failure of an earlier attempt says nothing about the one that counts now.
    const isOfEarlierAttempt = wamid !== null && wamid !== receipt.wamid;
    if (!incoming || (incoming === 'failed' && isOfEarlierAttempt)) continue;
    wamid ??= receipt.wamid;
    const further = advance(status, incoming);
    if (further === status) continue;
    status = further;
    error = status === 'failed' ? failureOfReceipt(receipt.errors) : null;
  }
  const told = status !== standing.status || wamid !== standing.wamid;
  return told ? { status, wamid, error, pauseMs: null } : undefined;
}

/**
 * What the end of attempt number `attempt` changes. The truth may have overtaken it: a receipt that came before the
 * answer, a lease that ran out, a person who asked for another attempt. So it only ever moves the message forward, but
 * for an attempt that provably sent nothing.
 */
export function moveAfterAttempt(standing: Standing, attempt: number, result: AttemptResult): Move | undefined {
  const { status, wamid, attempts } = standing;
  if (result.outcome === 'accepted') {
    const further = advance(status, 'accepted');
    if (further === status && wamid !== null) return undefined;
    const error = further === 'failed' ? standing.error : null;
    return { status: further, wamid: wamid ?? result.wamid, error, pauseMs: null };
  }
  if (attempt !== attempts || (status !== 'sending' && status !== 'unconfirmed')) return undefined;
  switch (result.outcome) {
    case 'rejected':
      return { status: 'failed', wamid, error: result.error, pauseMs: null };
    case 'try_later':
      return { status: 'queued', wamid, error: null, pauseMs: result.pauseMs };
    case 'unknown':
      return { status: 'unconfirmed', wamid, error: ownFailure('unconfirmed'), pauseMs: null };
  }
}
