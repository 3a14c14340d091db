import type { FeedEvent } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';
import type { EventReference } from '#platform/feed/event-reference';
import { conversationColumns, conversationJoins, messageColumns } from './columns.ts';
import { type ConversationRow, presentConversation } from './present-conversation.ts';
import { type MessageRow, presentMessage } from './present-message.ts';

const maxTries = 3;

/**
 * The events that references stand for, by position, with everything as it is now; null for what is no longer there.
 * Two look-ups at once however many there are.
 */
export async function readReferences(
  sql: Sql,
  workspaceId: string,
  references: readonly EventReference[],
  now: Date,
  tries = 1,
): Promise<(FeedEvent | null)[]> {
  const idsOf = (ref: EventReference['ref']) =>
    references.filter((reference) => reference.ref === ref).map(({ id }) => id);
  const [conversationRows, messageRows] = await Promise.all([
    readConversations(sql, workspaceId, idsOf('message.added'), idsOf('conversation.changed')),
    readMessages(sql, workspaceId, idsOf('message.added')),
  ]);
  const conversations = new Map(conversationRows.map((row) => [row.id, presentConversation(row, now)]));
  const messages = new Map(messageRows.map((row) => [row.id, presentMessage(row)]));
  // Between the two look-ups a message moved to another conversation: both are read anew.
  if (tries < maxTries && messageRows.some((row) => !conversations.has(row.conversationId))) {
    return readReferences(sql, workspaceId, references, now, tries + 1);
  }
  return references.map(({ ref, id }): FeedEvent | null => {
    const message = ref === 'message.added' ? messages.get(id) : undefined;
    const conversation = conversations.get(message?.conversationId ?? id);
    if (!conversation || (ref === 'message.added' && !message)) return null;
    return message ? { kind: 'message.added', message, conversation } : { kind: 'conversation.changed', conversation };
  });
}

function readMessages(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<MessageRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return sql.raw(
    `select ${messageColumns} from message m where m.workspace_id = $1 and m.id = any($2::uuid[])`,
    [workspaceId, ids],
    'references-messages',
  );
}

function readConversations(
  sql: Sql,
  workspaceId: string,
  messageIds: readonly string[],
  ids: readonly string[],
): Promise<ConversationRow[]> {
  return sql.raw(
    `select ${conversationColumns} from conversation v ${conversationJoins}
     where v.workspace_id = $1 and v.id = any($3::uuid[] || array(
       select m.conversation_id from message m where m.workspace_id = $1 and m.id = any($2::uuid[])))`,
    [workspaceId, messageIds, ids],
    'references-conversations',
  );
}
