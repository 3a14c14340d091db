import type { Conversation, Page } from '@transom/protocol';
import { findContact } from '#modules/contacts';
import { type ConversationRow, conversationColumns, conversationJoins, presentConversation } from '#modules/presenting';
import type { Sql } from '#platform/db/sql';
import { notFound } from '#platform/errors';
import { feedNow } from './feed-now.ts';

/** Every conversation of a contact: at most one for each number of the workspace, so they are one page. */
export async function listContactConversations(
  sql: Sql,
  workspaceId: string,
  contactId: string,
  now: Date,
): Promise<Page<Conversation>> {
  const feed = await feedNow(sql, workspaceId);
  if (!(await findContact(sql, workspaceId, contactId))) throw notFound('contact');
  const rows = await sql.raw<ConversationRow>(
    `select ${conversationColumns} from conversation v ${conversationJoins}
     where v.workspace_id = $1 and v.contact_id = $2 order by v.last_activity_at desc, v.id desc`,
    [workspaceId, contactId],
  );
  return { data: rows.map((row) => presentConversation(row, now)), nextCursor: null, feed };
}
