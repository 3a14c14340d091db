import { catalogue } from './explain.ts';

/**
 * What a call to Meta came to. `rejected`: Meta said no, the same call will not succeed. `try_later`: provably not
 * sent, the same call may be made again. `unknown`: Meta may have acted on it; repeating it could send twice.
 */
export type Outcome = 'rejected' | 'try_later' | 'unknown';

/** Codes that Meta's error page marks as passing: repeat with a growing pause. */
const transient: ReadonlySet<number> = new Set([1, 2, 4, 130429, 131000, 131016, 131056, 131057, 133004, 80007]);

/** Codes that say nothing about the message: the token, the number or the account cannot be used. */
const unusable: ReadonlySet<number> = new Set([
  0, 3, 10, 33, 190, 368, 131005, 131031, 131037, 131045, 133000, 133006, 133010,
]);

export const isTransient = (code: number): boolean => transient.has(code);

/**
 * Does this code make the whole number unusable? Then no message fails: the number pauses, says why, and goes on
 * once somebody has put it right. Code 100 counts only with subcode 33: Meta does not know the phone number id.
 */
export function channelPausing(code: number, subcode?: number | null): boolean {
  return unusable.has(code) || (code >= 200 && code <= 299) || (code === 100 && subcode === 33);
}

/** Reads an answer that carried Meta's own error body; a server error with a code nobody documented proves nothing. */
export function outcomeOfAnswer(code: number, subcode: number | null, httpStatus: number): Outcome {
  if (isTransient(code) || channelPausing(code, subcode)) return 'try_later';
  return httpStatus >= 500 && !(code in catalogue) ? 'unknown' : 'rejected';
}
