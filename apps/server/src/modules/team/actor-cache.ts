import type { Actor } from '#platform/http/actor';

const lifeMs = 10_000;
const mostEntries = 10_000;

/** Remembers for 10 s who a cookie or key belongs to, so that the hot paths do not ask the database each time. */
export function createActorCache() {
  const known = new Map<string, { actor: Actor; until: number }>();
  return {
    get(credential: string): Actor | undefined {
      const entry = known.get(credential);
      if (entry && entry.until > Date.now()) return entry.actor;
      known.delete(credential);
      return undefined;
    },
    put(credential: string, actor: Actor): void {
      if (known.size >= mostEntries) known.clear();
      known.set(credential, { actor, until: Date.now() + lifeMs });
    },
    /** After a sign-out, a revoked key, a changed role or password. */
    clear: () => known.clear(),
  };
}
export type ActorCache = ReturnType<typeof createActorCache>;
