import type { Sql } from '#platform/db/sql';
import { notFound } from '#platform/errors';

/** A message as Meta sent it, put together again from what was kept: the typed body and what came beside it. */
export async function readRawMessage(sql: Sql, workspaceId: string, id: string): Promise<Record<string, unknown>> {
  const [row] = await sql.raw<{
    type: string;
    wamid: string | null;
    at: Date;
    content: unknown;
    extras: Record<string, unknown> | null;
  }>('select type, wamid, at, content, extras from message where workspace_id = $1 and id = $2', [workspaceId, id]);
  if (!row) throw notFound('message');
  return {
    id: row.wamid,
    timestamp: String(Math.floor(row.at.getTime() / 1000)),
    type: row.type,
    [row.type]: row.content,
    ...row.extras,
  };
}
