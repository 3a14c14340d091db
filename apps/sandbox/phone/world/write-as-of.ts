/** When the customer's next words are said to be written. */
export type WriteAsOf = { kind: 'now' } | { kind: 'ago'; minutes: number } | { kind: 'at'; local: string };

/** One minute before the 24-hour window shuts: it lapses while one watches. */
export const ALMOST_A_DAY: WriteAsOf = { kind: 'ago', minutes: 24 * 60 - 1 };
/** Past the 24-hour window. */
export const OVER_A_DAY: WriteAsOf = { kind: 'ago', minutes: 25 * 60 };

/** The time to send along; null for now, and for a chosen time that is empty or not a date. */
export function timeOf(asOf: WriteAsOf, now: Date): Date | null {
  if (asOf.kind === 'now') return null;
  if (asOf.kind === 'ago') return new Date(now.getTime() - asOf.minutes * 60_000);
  const chosen = new Date(asOf.local);
  return Number.isNaN(chosen.getTime()) ? null : chosen;
}
