import type { Database } from '#platform/db/database';
import type { Logger } from '#platform/observe/logger';
import { catchUp } from './catch-up.ts';
import { findLagging } from './store.ts';

/** How often to look for news: what was said can be found within a second. */
const pollMs = 500;
/** While there is much to take in, this many times as long as a slice took is left to others. */
const shareForOthers = 2;

/** Keeps the search index behind the feed of every workspace. Any number of processes may run one. */
export function startIndexLoop(db: Database, log: Logger): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  const work = async () => {
    const startedAt = performance.now();
    let isBehind = false;
    try {
      for (const workspaceId of await findLagging(db)) {
        if (stopped) return;
        if ((await db.withTx((tx) => catchUp(tx, workspaceId))) > 0) isBehind = true;
      }
    } catch (error) {
      log.debug({ err: error }, 'taking texts into the search index failed, the next round tries again');
    }
    if (stopped) return;
    const took = performance.now() - startedAt;
    timer = setTimeout(next, isBehind ? Math.min(pollMs, took * shareForOthers) : pollMs);
  };
  const next = () => {
    round = work();
  };
  next();

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
