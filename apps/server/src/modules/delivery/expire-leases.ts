import { type MessageRow, messageColumns } from '#modules/presenting';
import type { Database } from '#platform/db/database';
import { ownFailure } from './failure.ts';
import { tellMoved } from './store.ts';

const expireSql = `
with m as (
  update message q set status = 'unconfirmed', lease_until = null, error = $1
  where (q.workspace_id, q.id) in (
    select workspace_id, id from message
    where status = 'sending' and lease_until < now() order by id limit 200 for update skip locked
  )
  returning q.*
), attempt as (
  update delivery_attempt a set ended_at = now(), outcome = 'unknown', details = 'the process that was sending stopped'
  from m where a.workspace_id = m.workspace_id and a.message_id = m.id and a.n = m.attempts and a.ended_at is null
)
select ${messageColumns}, m.workspace_id as "workspaceId" from m`;

/**
 * Messages whose process died (or lost the database) between the call and its answer: whether Meta got them is not
 * known, so they are never sent again by themselves. A receipt settles them, or a person does.
 */
export async function expireLeases(db: Database): Promise<number> {
  const [due] = await db.raw(
    `select 1 from message where status = 'sending' and lease_until < now() limit 1`,
    [],
    'delivery-leases-due',
  );
  if (!due) return 0;
  return db.withTx(async (tx) => {
    const rows = await tx.raw<MessageRow & { workspaceId: string }>(
      expireSql,
      [ownFailure('unconfirmed')],
      'delivery-expire',
    );
    for (const { workspaceId, ...message } of rows) {
      await tellMoved(tx, workspaceId, message);
    }
    return rows.length;
  });
}
