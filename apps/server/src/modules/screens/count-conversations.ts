import type { ConversationCounts } from '@transom/protocol';
import type { z } from 'zod';
import type { Sql } from '#platform/db/sql';

/** Counting stops here, so that the numbers beside the tabs cost the same at a million conversations. */
const capped = 1_000;

export async function countConversations(
  sql: Sql,
  workspaceId: string,
  memberId: string,
): Promise<z.output<typeof ConversationCounts>> {
  const count = (where: string) =>
    `(select count(*) from (select 1 from conversation where workspace_id = $1 ${where} limit ${capped}) c)`;
  const [counts] = await sql.raw<{ mine: number; unassigned: number; all: number; unread: number }>(
    `select ${count('and assignee_id = $2')} as mine, ${count('and assignee_id is null')} as unassigned,
       ${count('')} as all, ${count('and unread_count > 0')} as unread`,
    [workspaceId, memberId],
    'conversation-counts',
  );
  return { ...(counts ?? { mine: 0, unassigned: 0, all: 0, unread: 0 }), capped };
}
