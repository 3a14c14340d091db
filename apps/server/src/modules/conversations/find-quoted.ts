import type { QuotedMessage } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';
import { invalidField } from '#platform/errors';
import { findMessage } from './store.ts';

/** The message an answer quotes. Meta knows it by its wamid, so one that never reached Meta cannot be quoted. */
export async function findQuoted(
  sql: Sql,
  workspaceId: string,
  conversationId: string,
  id: string,
): Promise<QuotedMessage> {
  const quoted = await findMessage(sql, workspaceId, id);
  if (!quoted?.wamid || quoted.conversationId !== conversationId) {
    throw invalidField('replyToId', 'This message cannot be quoted: it is not in this conversation or was never sent.');
  }
  return { id, wamid: quoted.wamid, direction: quoted.direction, type: quoted.type, text: quoted.text };
}
