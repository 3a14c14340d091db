const second = 1_000;
const longestPauseMs = 60 * second;
const longestPairPauseMs = 256 * second;

/** Too many messages to one person: Meta asks to wait 4^X seconds, X from 0 (Cloud API, throughput). */
const pairLimitCode = 131056;

/** Meta gives these both for a moment's trouble and for a message it will never take. */
const vagueCodes: ReadonlySet<number> = new Set([1, 131000]);
const vagueAttempts = 8;

/**
 * Milliseconds until the next attempt, after `attempts` have been put off. Grows up to a minute; spread by up to a
 * fifth so that what failed together does not come back together.
 * @param random from 0 to 1
 */
export function pauseBeforeNext(attempts: number, code: number | null, random: number): number {
  const earlier = Math.max(0, attempts - 1);
  if (code === pairLimitCode) return Math.min(4 ** earlier * second, longestPairPauseMs);
  return Math.min(2 ** earlier * second, longestPauseMs) * (1 + random / 5);
}

/** Is it time to call a message failed, so that those behind it in its conversation get their turn? */
export function givesUp(attempts: number, code: number | null): boolean {
  return code !== null && vagueCodes.has(code) && attempts >= vagueAttempts;
}
