import type { Message, SendMessage } from '@transom/protocol';
import type { z } from 'zod';
import { presentMessage } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { AppError, notFound } from '#platform/errors';
import { applyEffect } from './apply-effect.ts';
import { type MessageToQueue, requireSendable } from './queue-message.ts';
import { findMessage, insertMessages, lockConversation } from './store.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Meta takes no reaction to anything older (messages/reaction). */
const reactableForMs = 30 * dayMs;

/**
 * Queues a reaction to a message of this conversation, or takes it back with an empty emoji. It shows on its message at
 * once and is no news: the list and the turn stay as they are. Throws `message_not_reactable`.
 */
export async function queueReaction(
  tx: Tx,
  workspaceId: string,
  conversationId: string,
  { id, reaction }: Extract<z.output<typeof SendMessage>, { type: 'reaction' }>,
  sender: MessageToQueue['sender'],
  now: Date,
): Promise<Message> {
  const conversation = await lockConversation(tx, workspaceId, conversationId);
  if (!conversation) throw notFound('conversation');
  const known = await findMessage(tx, workspaceId, id);
  if (known?.conversationId === conversationId) return presentMessage(known);
  if (known) {
    throw new AppError('conflict', 'already_exists', 'This message id belongs to another conversation.', {
      field: 'id',
    });
  }
  requireSendable(conversation, 'reaction', now, null);
  const target = await findMessage(tx, workspaceId, reaction.messageId);
  const reachable =
    target?.conversationId === conversationId &&
    target.wamid !== null &&
    target.deletedAt === null &&
    target.type !== 'reaction' &&
    target.type !== 'system' &&
    now.getTime() - target.at.getTime() < reactableForMs;
  if (!reachable) {
    throw new AppError(
      'rule',
      'message_not_reactable',
      'WhatsApp takes reactions only to messages of this conversation that arrived, are not deleted and not older than 30 days.',
      { field: 'reaction.messageId' },
    );
  }
  const emoji = reaction.emoji === '' ? null : reaction.emoji;
  await insertMessages(tx, workspaceId, [
    {
      id,
      conversation_id: conversationId,
      channel_id: conversation.channelId,
      direction: 'outbound',
      type: 'reaction',
      text: reaction.emoji,
      content: { message_id: target.wamid, emoji: reaction.emoji },
      media_id: null,
      extras: null,
      status: 'queued',
      wamid: null,
      at: now,
      sender_kind: sender.kind,
      sender_id: sender.id,
      sender_name: sender.name,
      reply_to: null,
      applied_to: target.id,
    },
  ]);
  await applyEffect(
    tx,
    workspaceId,
    target.id,
    { kind: 'reaction', targetWamid: target.wamid ?? '', by: 'business', emoji },
    now,
  );
  const row = await findMessage(tx, workspaceId, id);
  if (!row) throw new AppError('conflict', 'already_exists', 'This message id is in use.', { field: 'id' });
  return presentMessage(row);
}

/** A reaction of ours did not go out: its message shows again the latest one that did, or none. */
export async function takeBackReaction(tx: Tx, workspaceId: string, targetId: string): Promise<void> {
  const [latest] = await tx.raw<{ emoji: string; at: Date }>(
    `select text as emoji, at from message
     where workspace_id = $1 and applied_to = $2 and type = 'reaction' and direction = 'outbound' and status <> 'failed'
     order by arrival desc limit 1`,
    [workspaceId, targetId],
    'reaction-latest',
  );
  const emoji = latest && latest.emoji !== '' ? latest.emoji : null;
  const effect = { kind: 'reaction', targetWamid: '', by: 'business', emoji } as const;
  await applyEffect(tx, workspaceId, targetId, effect, latest?.at ?? new Date(0));
}
