const secondMs = 1_000;

/** One number to one person: a burst of 45, then one every six seconds (Cloud API, throughput). */
const pairBurst = 45;
const pairRefillMs = 6_000;

export interface RateLimits {
  /** How many messages this number may send now. */
  quota(channelId: string, throughput: number): number;
  /** Conversations that have used up their burst. */
  exhaustedConversations(): string[];
  /** Counts a message that is about to be sent. */
  take(channelId: string, conversationId: string): void;
  /** Meta said 130429: this number sends nothing for a second. */
  cool(channelId: string): void;
}

interface Pair {
  tokens: number;
  at: number;
}

/**
 * What Meta lets a number send: `throughput` in any second, and a burst to one person. Counted per process; where
 * several share a number, Meta's own refusal (130429, 131056) puts a message off without losing it.
 * @param now milliseconds of any clock that does not jump
 */
export function createRateLimits(now: () => number): RateLimits {
  const sentAt = new Map<string, number[]>();
  const coolUntil = new Map<string, number>();
  const pairs = new Map<string, Pair>();

  const recent = (channelId: string): number[] => {
    const since = now() - secondMs;
    const kept = (sentAt.get(channelId) ?? []).filter((at) => at > since);
    sentAt.set(channelId, kept);
    return kept;
  };
  const tokensOf = ({ tokens, at }: Pair) => Math.min(pairBurst, tokens + (now() - at) / pairRefillMs);

  return {
    quota(channelId, throughput) {
      if ((coolUntil.get(channelId) ?? 0) > now()) return 0;
      return Math.max(0, throughput - recent(channelId).length);
    },
    exhaustedConversations() {
      const exhausted: string[] = [];
      for (const [conversationId, pair] of pairs) {
        const tokens = tokensOf(pair);
        if (tokens < 1) exhausted.push(conversationId);
        else if (tokens === pairBurst) pairs.delete(conversationId);
      }
      return exhausted;
    },
    take(channelId, conversationId) {
      recent(channelId).push(now());
      const pair = pairs.get(conversationId) ?? { tokens: pairBurst, at: now() };
      pairs.set(conversationId, { tokens: tokensOf(pair) - 1, at: now() });
    },
    cool(channelId) {
      coolUntil.set(channelId, now() + secondMs);
    },
  };
}
