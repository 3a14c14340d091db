import type { ConversationCounts } from '@transom/protocol';
import type { z } from 'zod';
import type { Sql } from '#platform/db/sql';

/** Counting stops here, so that the numbers beside the tabs cost the same at a million conversations. */
const capped = 1_000;

/** Open conversations by tab, and how many of them hold something unread. */
export async function countConversations(
  sql: Sql,
  workspaceId: string,
  memberId: string,
): Promise<z.output<typeof ConversationCounts>> {
  const count = (rows: string) => `(select count(*) from (${rows} limit ${capped}) c)`;
  const open = `select 1 from conversation v where v.workspace_id = $1 and v.status = 'open'`;
  // A number at a time, or those that hold nothing open would be walked through.
  const all = `select 1 from channel n cross join lateral (${open} and v.channel_id = n.id limit ${capped}) v
    where n.workspace_id = $1`;
  const [counts] = await sql.raw<{ mine: number; unassigned: number; all: number; unread: number }>(
    `select ${count(`${open} and v.assignee_id = $2`)} as mine, ${count(`${open} and v.assignee_id is null`)} as unassigned,
       ${count(all)} as all, ${count(`${open} and v.unread_count > 0`)} as unread`,
    [workspaceId, memberId],
    'conversation-counts',
  );
  return { ...(counts ?? { mine: 0, unassigned: 0, all: 0, unread: 0 }), capped };
}
