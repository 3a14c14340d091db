import type { Sql } from '../db/sql.ts';

/** Events of one committed transaction in one workspace: `payloads[i]` has number `firstSeq + i`. */
export interface CommittedEvents {
  workspaceId: string;
  epoch: string;
  firstSeq: number;
  payloads: string[];
}

const flushSql = `
with head as (
  update feed_head set seq = seq + $2 where workspace_id = $1 returning seq, epoch
), written as (
  insert into feed_event (workspace_id, seq, payload)
  select $1, head.seq - $2 + e.ord, e.value::text
  from head, json_array_elements($3::json) with ordinality as e(value, ord)
)
select seq, epoch from head`;

/**
 * Numbers and writes the events of a transaction. Must be its last statement: the row lock on the head is what makes
 * sequence order equal commit order, so it is held only from here to the commit.
 */
export async function flushFeed(sql: Sql, emitted: ReadonlyMap<string, string[]>): Promise<CommittedEvents[]> {
  const committed: CommittedEvents[] = [];
  // Always in the same order, or two transactions that touch two workspaces could wait for each other.
  for (const workspaceId of [...emitted.keys()].sort()) {
    const payloads = emitted.get(workspaceId) ?? [];
    const [head] = await sql.raw<{ seq: number; epoch: string }>(
      flushSql,
      [workspaceId, payloads.length, `[${payloads.join(',')}]`],
      'flush-feed',
    );
    if (!head) throw new Error(`workspace ${workspaceId} has no feed head`);
    committed.push({ workspaceId, epoch: head.epoch, firstSeq: head.seq - payloads.length + 1, payloads });
  }
  return committed;
}
