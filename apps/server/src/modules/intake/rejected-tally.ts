import type { Clock } from '#platform/clock';
import type { Database } from '#platform/db/database';
import { tallyRejected } from './log-store.ts';

/** Counts requests that were turned away, and writes the counts about once a second: a stranger's flood of unsigned
 * requests must not become a flood of transactions. */
export interface RejectedTally {
  add(workspaceId: string): void;
  /** Writes what is pending. */
  flush(): Promise<void>;
}

const writeEveryMs = 500;

export function createRejectedTally(db: Database, clock: Clock): RejectedTally {
  const pending = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    for (const [workspaceId, count] of [...pending]) {
      pending.delete(workspaceId);
      try {
        await tallyRejected(db, workspaceId, count, clock());
      } catch {
        pending.set(workspaceId, (pending.get(workspaceId) ?? 0) + count);
        schedule();
      }
    }
  };
  const schedule = () => {
    timer ??= setTimeout(() => void flush(), writeEveryMs);
  };

  return {
    add(workspaceId) {
      pending.set(workspaceId, (pending.get(workspaceId) ?? 0) + 1);
      schedule();
    },
    flush,
  };
}
