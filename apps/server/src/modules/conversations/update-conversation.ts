import type { Conversation, ConversationPatch } from '@transom/protocol';
import type { z } from 'zod';
import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { changeConversations } from './change-conversations.ts';

/** Assigns, opens, snoozes, closes, marks read or unread one conversation. */
export async function updateConversation(
  tx: Tx,
  actor: Pick<Actor, 'workspaceId' | 'memberId'>,
  id: string,
  patch: z.output<typeof ConversationPatch>,
  now: Date,
): Promise<Conversation> {
  const [conversation] = await changeConversations(tx, actor, [id], patch, now);
  if (!conversation) throw notFound('conversation');
  return conversation;
}
