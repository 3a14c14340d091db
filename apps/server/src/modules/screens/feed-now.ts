import type { Sql } from '#platform/db/sql';

/**
 * Where the feed stands, to be read before the rows of a page: a later event may then be told a second time, which does
 * no harm, but none can be missed.
 */
export async function feedNow(sql: Sql, workspaceId: string): Promise<string> {
  const [head] = await sql.raw<{ epoch: string; seq: number }>(
    'select epoch, seq from feed_head where workspace_id = $1',
    [workspaceId],
    'feed-head',
  );
  return head ? `${head.epoch}.${head.seq}` : '0.0';
}
