import type { Sql } from '#platform/db/sql';
import type { CannedReplyRow } from './model.ts';

const columns = `id, owner_id as "ownerId", shortcut, text, updated_at as "updatedAt"`;

/** The team's canned replies and the member's own, by shortcut; of two with one name the own comes first. */
export function listCannedReplies(sql: Sql, workspaceId: string, memberId: string): Promise<CannedReplyRow[]> {
  return sql.raw<CannedReplyRow>(
    `select ${columns} from canned_reply where workspace_id = $1 and (owner_id is null or owner_id = $2)
     order by shortcut, owner_id nulls last`,
    [workspaceId, memberId],
  );
}

/** One the member can see, and nobody else changes it until the transaction ends. */
export async function lockCannedReply(
  sql: Sql,
  workspaceId: string,
  memberId: string,
  id: string,
): Promise<CannedReplyRow | null> {
  const [row] = await sql.raw<CannedReplyRow>(
    `select ${columns} from canned_reply
     where workspace_id = $1 and id = $3 and (owner_id is null or owner_id = $2) for update`,
    [workspaceId, memberId, id],
  );
  return row ?? null;
}

/** Writes a new one; false when its shortcut is taken. */
export async function insertCannedReply(sql: Sql, workspaceId: string, row: CannedReplyRow): Promise<boolean> {
  const rows = await sql.raw(
    `insert into canned_reply (workspace_id, id, owner_id, shortcut, text, updated_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, owner_id, shortcut) do nothing returning 1`,
    [workspaceId, row.id, row.ownerId, row.shortcut, row.text, row.updatedAt],
  );
  return rows.length > 0;
}

/** Writes one that changed; false when its shortcut is another's. */
export async function rewriteCannedReply(sql: Sql, workspaceId: string, row: CannedReplyRow): Promise<boolean> {
  const rows = await sql.raw(
    `update canned_reply set owner_id = $3, shortcut = $4, text = $5, updated_at = $6
     where workspace_id = $1 and id = $2 and not exists (
       select 1 from canned_reply o
       where o.workspace_id = $1 and o.owner_id is not distinct from $3::uuid and o.shortcut = $4 and o.id <> $2)
     returning 1`,
    [workspaceId, row.id, row.ownerId, row.shortcut, row.text, row.updatedAt],
  );
  return rows.length > 0;
}

export async function dropCannedReply(sql: Sql, workspaceId: string, id: string): Promise<void> {
  await sql.raw('delete from canned_reply where workspace_id = $1 and id = $2', [workspaceId, id]);
}
