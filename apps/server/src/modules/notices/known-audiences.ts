import type { Database } from '#platform/db/database';
import type { Logger } from '#platform/observe/logger';
import { workspacesWithDevices } from './device-store.ts';

const refreshMs = 15_000;

/**
 * Remembers in which workspaces anybody takes pushes, so that the path of every message asks nothing. What other
 * processes add is known a few seconds later.
 */
export function knowAudiences(db: Database, log: Logger) {
  let known: ReadonlySet<string> = new Set();
  const refresh = async () => {
    try {
      known = new Set(await workspacesWithDevices(db));
    } catch (error) {
      log.debug({ err: error }, 'who takes pushes could not be read, trying again');
    }
  };
  const timer = setInterval(() => void refresh(), refreshMs);
  timer.unref();
  void refresh();
  return {
    has: (workspaceId: string): boolean => known.has(workspaceId),
    add(workspaceId: string): void {
      known = new Set([...known, workspaceId]);
    },
    close: () => clearInterval(timer),
  };
}
