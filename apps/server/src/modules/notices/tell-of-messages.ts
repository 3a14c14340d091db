import type { Sql } from '#platform/db/sql';

export const conversationTask = 'push-conversation';

/**
 * Has members pushed a notice of these conversations, a second later: whoever looks at one has read it by then, and a
 * burst of messages makes one push. A job that waits already keeps its time, so that steady writing cannot put it off.
 */
export function tellOfMessages(sql: Sql, workspaceId: string, conversationIds: readonly string[]): Promise<unknown> {
  return sql.raw(
    `select graphile_worker.add_job($1, json_build_object('workspaceId', $2::text, 'conversationId', c.id),
       run_at => now() + interval '1 second', max_attempts => 5,
       job_key => $1 || ':' || c.id, job_key_mode => 'preserve_run_at')
     from unnest($3::text[]) as c(id)`,
    [conversationTask, workspaceId, conversationIds],
    'tell-of-messages',
  );
}
