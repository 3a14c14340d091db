import type { Sql } from '#platform/db/sql';
import { type ClaimedMessage, leaseSeconds } from './claim-due.ts';

/** Keeps the leases of calls in flight. One that was lost meanwhile stays lost. */
export async function renewLeases(sql: Sql, held: readonly ClaimedMessage[]): Promise<void> {
  if (held.length === 0) return;
  await sql.raw(
    `update message m set lease_until = now() + make_interval(secs => $4)
     from unnest($1::uuid[], $2::uuid[], $3::int[]) as h(workspace_id, id, attempt)
     where m.workspace_id = h.workspace_id and m.id = h.id and m.attempts = h.attempt and m.status = 'sending'`,
    [held.map((h) => h.workspaceId), held.map((h) => h.message.id), held.map((h) => h.attempt), leaseSeconds],
    'delivery-renew',
  );
}
