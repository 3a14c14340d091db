import { channelPausing, type Outcome, outcomeOfAnswer } from './outcome.ts';

/** How far the request came: never written, written with no (readable) answer, or answered. */
export type Reached = 'not_sent' | 'no_answer' | 'answered';

export interface CloudApiFailure {
  message: string;
  reached: Reached;
  httpStatus?: number | null;
  code?: number | null;
  subcode?: number | null;
  /** Meta's own sentence (`error_data.details`), or what the network said. Never shown as HTML, never a token. */
  details?: string | null;
  fbtraceId?: string | null;
  cause?: unknown;
}

/** A call to Meta that did not succeed, in any way it can. Anything else thrown by the client is a bug. */
export class CloudApiError extends Error {
  readonly reached: Reached;
  readonly httpStatus: number | null;
  readonly code: number | null;
  readonly subcode: number | null;
  readonly details: string | null;
  readonly fbtraceId: string | null;

  constructor(failure: CloudApiFailure) {
    super(failure.message, { cause: failure.cause });
    this.name = 'CloudApiError';
    this.reached = failure.reached;
    this.httpStatus = failure.httpStatus ?? null;
    this.code = failure.code ?? null;
    this.subcode = failure.subcode ?? null;
    this.details = failure.details ?? null;
    this.fbtraceId = failure.fbtraceId ?? null;
  }

  /** May this call be repeated? See `Outcome`. */
  outcome(): Outcome {
    if (this.reached === 'not_sent') return 'try_later';
    if (this.reached === 'no_answer' || this.httpStatus === null) return 'unknown';
    if (this.code !== null) return outcomeOfAnswer(this.code, this.subcode, this.httpStatus);
    return outcomeOfStatus(this.httpStatus);
  }

  /** Is the token, the number or the account unusable, so that the number should pause instead of failing messages? */
  pausesChannel(): boolean {
    if (this.code === null) return this.httpStatus === 401;
    return channelPausing(this.code, this.subcode);
  }
}

/** An answer without Meta's error body comes from something in between: a server error there proves nothing. */
function outcomeOfStatus(httpStatus: number): Outcome {
  if (httpStatus === 429 || httpStatus === 401) return 'try_later';
  if (httpStatus < 300 || httpStatus === 408 || httpStatus >= 500) return 'unknown';
  return 'rejected';
}
