const PAIR_INTERVAL_MS = 6_000;
const PAIR_BURST = 45;

/**
 * Meta's two sending limits (Meta, throughput and messaging-limits): so many messages a second for the number, and one
 * every 6 seconds to the same person with a burst of 45 borrowed from the time that follows. Kept in memory only: a
 * restarted sandbox forgives.
 */
export class SendingLimits {
  #tokens = Number.POSITIVE_INFINITY;
  #refilledAt = 0;
  // When the borrowed time of each person is paid back.
  readonly #paidBackAt = new Map<string, number>();

  /** Takes one message of the number's throughput, if there is one. */
  takeThroughput(perSecond: number, now: number): boolean {
    const earned = (Math.max(0, now - this.#refilledAt) * perSecond) / 1000;
    this.#tokens = Math.min(perSecond, this.#tokens + earned);
    this.#refilledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  /** Takes one message to this person, if the pair limit allows it. A refused message costs nothing. */
  takePair(customerId: string, now: number): boolean {
    const paidBackAt = Math.max(this.#paidBackAt.get(customerId) ?? 0, now);
    if (paidBackAt - now > (PAIR_BURST - 1) * PAIR_INTERVAL_MS) return false;
    this.#paidBackAt.set(customerId, paidBackAt + PAIR_INTERVAL_MS);
    return true;
  }
}
