import type { Sql } from '#platform/db/sql';
import { fetchTask } from './fetch-task.ts';

/**
 * Arranges a new try for every file that waits with nobody at work on it: a process that was killed in the middle of a
 * download takes its job along for hours. Younger than 15 minutes counts as at work, which is longer than any pause.
 */
export async function resumeMedia(sql: Sql): Promise<void> {
  await sql.raw(
    `select graphile_worker.add_job($1, payload => json_build_object('workspaceId', f.workspace_id, 'id', f.id),
       job_key => 'media ' || f.id, max_attempts => 10)
     from media f
     where f.state = 'waiting' and f.tried_at < now() - interval '15 minutes'
     order by f.tried_at limit 500`,
    [fetchTask],
    'media-resume',
  );
}
