import { CloudApiError, explain } from '@transom/cloud-api/errors';
import type { MediaForMeta } from '#modules/media';
import { givesUp, pauseBeforeNext } from './back-off.ts';
import type { ClaimedMessage } from './claim-due.ts';
import { metaFailure, type OwnFailure, ownFailure } from './failure.ts';
import type { AttemptResult } from './move-after.ts';
import { sendRequest } from './send-request.ts';
import type { SendingNumber } from './sending-number.ts';

export interface AttemptReport {
  httpStatus: number | null;
  code: string | null;
  details: string | null;
  result: AttemptResult;
  /** Why the number cannot be used any more, in words; null when this is about the message. */
  pauseReason: string | null;
}

/**
 * Makes one attempt. What must hold at the moment of sending is checked here, where the message was claimed under
 * lock a moment ago: the service window, and for a bot its turn. Never throws for anything Meta does.
 */
export async function attemptSend(
  claimed: ClaimedMessage,
  number: SendingNumber,
  now: Date,
  signal: AbortSignal,
  mediaForMeta: MediaForMeta,
): Promise<AttemptReport> {
  const { message } = claimed;
  if (message.type !== 'template' && (claimed.windowExpiresAt === null || claimed.windowExpiresAt <= now)) {
    return refusedHere('window_closed');
  }
  if (message.senderKind === 'bot' && claimed.turnBotId !== message.senderId) return refusedHere('turn_not_held');
  const quotedWamid = message.replyTo?.wamid ?? null;
  let sending = false;
  try {
    const mediaId = message.mediaId ? await mediaForMeta(number, message.mediaId, signal) : null;
    const body = sendRequest({ ...claimed, ...message, mediaId, quotedWamid });
    if (!body) return refusedHere('unsupported_message_type');
    sending = true;
    const { wamid } = await number.api.sendMessage(number.phoneNumberId, body, signal);
    return { httpStatus: 200, code: null, details: null, result: { outcome: 'accepted', wamid }, pauseReason: null };
  } catch (error) {
    if (error instanceof CloudApiError) return reportOf(error, claimed.attempt, sending);
    throw error;
  }
}

function refusedHere(code: OwnFailure): AttemptReport {
  const result: AttemptResult = { outcome: 'rejected', error: ownFailure(code) };
  return { httpStatus: null, code, details: null, result, pauseReason: null };
}

/** @param sending false while only the file was on its way to Meta: without an answer, nothing went to anybody */
function reportOf(error: CloudApiError, attempt: number, sending: boolean): AttemptReport {
  const { code, httpStatus, details } = error;
  const told = { httpStatus, code: code === null ? null : String(code), details };
  if (error.pausesChannel()) {
    const { what, todo } = explain(code ?? 190);
    return { ...told, result: { outcome: 'try_later', pauseMs: 0 }, pauseReason: `${what} ${todo}` };
  }
  return { ...told, result: resultOf(error, attempt, sending), pauseReason: null };
}

function resultOf(error: CloudApiError, attempt: number, sending: boolean): AttemptResult {
  const rejected: AttemptResult = { outcome: 'rejected', error: metaFailure(error.code, error.details) };
  const outcome = error.outcome();
  switch (outcome === 'unknown' && !sending ? 'try_later' : outcome) {
    case 'rejected':
      return rejected;
    case 'try_later':
      if (givesUp(attempt, error.code)) return rejected;
      return { outcome: 'try_later', pauseMs: pauseBeforeNext(attempt, error.code, Math.random()) };
    case 'unknown':
      return { outcome: 'unknown' };
  }
}
