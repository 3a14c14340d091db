import type { Database } from './platform/db/database.ts';
import type { TaskList } from './platform/work/jobs.ts';

/** Rows one statement deletes, so that no statement holds locks for long. */
const slice = 5_000;

/**
 * Once an hour: raw webhooks go after 30 days (quarantined ones stay until resolved), feed events after 3 days (a
 * browser that slept longer starts afresh), sessions that ended.
 */
export function housekeepingTasks(db: Database): TaskList {
  const prune = async (table: string, key: string, where: string) => {
    for (;;) {
      const gone = await db.raw(
        `delete from ${table} where ${key} in (select ${key.replace(/[()]/g, '')} from ${table} where ${where} limit ${slice}) returning 1`,
      );
      if (gone.length < slice) return;
    }
  };
  return {
    housekeeping: async () => {
      await prune('webhook_log', '(workspace_id, id)', `received_at < now() - interval '30 days' and quarantined = 0`);
      await prune('feed_event', '(workspace_id, seq)', `created_at < now() - interval '3 days'`);
      await prune('session', 'id', `"expiresAt" < now()`);
    },
  };
}
