import type { Tx } from '#platform/db/database';
import { newId } from '#platform/ids';

/** Closing taken back this soon was a slip: the episode goes on as if nothing had happened. Milliseconds. */
const slipMs = 60_000;

/**
 * Writes down the episodes that end now: from open to closed, with the customer's first word and our first answer. While
 * one runs its facts stand on the conversation, so that messages need not touch a second row.
 */
export async function endEpisodes(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  closedBy: string | null,
  now: Date,
): Promise<void> {
  await tx.raw(
    `insert into episode (workspace_id, id, conversation_id, channel_id, assignee_id, opened_at, first_customer_at,
       first_response_at, closed_at, closed_by)
     select v.workspace_id, x.episode_id, v.id, v.channel_id, v.assignee_id, coalesce(v.episode_opened_at, v.created_at),
       v.episode_customer_at, v.episode_response_at, $4, $5
     from unnest($2::uuid[], $3::uuid[]) as x(id, episode_id)
     join conversation v on v.workspace_id = $1 and v.id = x.id and v.status <> 'closed'`,
    [workspaceId, ids, ids.map(() => newId()), now, closedBy],
    'episodes-end',
  );
}

/** Closed conversations among these are opened by hand: a new episode begins, or the one just ended goes on. */
export async function beginEpisodes(tx: Tx, workspaceId: string, ids: readonly string[], now: Date): Promise<void> {
  await tx.raw(
    `update conversation set episode_opened_at = $3, episode_customer_at = null, episode_response_at = null
     where workspace_id = $1 and id = any($2) and status = 'closed'`,
    [workspaceId, ids, now],
    'episodes-begin',
  );
  await tx.raw(
    `with slip as (
       delete from episode e using conversation v
       where e.workspace_id = $1 and e.conversation_id = any($2) and e.closed_at > $3
         and v.workspace_id = $1 and v.id = e.conversation_id and v.status = 'closed'
       returning e.*
     ), first as (select distinct on (conversation_id) * from slip order by conversation_id, opened_at)
     update conversation v set episode_opened_at = first.opened_at, episode_customer_at = first.first_customer_at,
       episode_response_at = first.first_response_at
     from first where v.workspace_id = $1 and v.id = first.conversation_id`,
    [workspaceId, ids, new Date(now.getTime() - slipMs)],
    'episodes-go-on',
  );
}
