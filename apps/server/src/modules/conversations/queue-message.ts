import type { Message, SenderKind } from '@transom/protocol';
import { presentMessage, windowOf } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { AppError, invalidField, notFound } from '#platform/errors';
import { findQuoted } from './find-quoted.ts';
import { noteCancelOnAnswer } from './scheduled-store.ts';
import { bumpConversations, findMessage, insertMessages, lockConversation } from './store.ts';

export interface MessageToQueue {
  /** Made by the client: the same id again is the same message. */
  id: string;
  conversationId: string;
  type: string;
  /** One line for the list and for search. */
  text: string;
  content: unknown;
  /** The uploaded file it sends. */
  mediaId?: string;
  replyToId: string | null;
  /** Waits until then instead of going out now. */
  schedule?: { at: Date; cancelIfAnswered: boolean };
  sender: { kind: SenderKind; id: string | null; name: string | null };
}

/**
 * Queues a message; the row is the job, delivery takes it from there. Outside the service window only templates pass
 * (`window_closed`), to a blocked contact nothing does (`contact_blocked`). A person's word takes the turn from a bot.
 * One with a schedule waits, without being news to anybody, and is looked at again when it is due.
 */
export async function queueMessage(tx: Tx, workspaceId: string, message: MessageToQueue, now: Date): Promise<Message> {
  const conversation = await lockConversation(tx, workspaceId, message.conversationId);
  if (!conversation) throw notFound('conversation');
  const known = await findMessage(tx, workspaceId, message.id);
  if (known) {
    if (known.conversationId === message.conversationId) return presentMessage(known);
    throw new AppError('conflict', 'already_exists', 'This message id belongs to another conversation.', {
      field: 'id',
    });
  }
  requireSendable(conversation, message.type, now, message.schedule?.at ?? null);
  const scheduled = message.schedule;
  const replyTo = message.replyToId
    ? await findQuoted(tx, workspaceId, message.conversationId, message.replyToId)
    : null;
  const [inserted] = await insertMessages(tx, workspaceId, [
    {
      id: message.id,
      conversation_id: message.conversationId,
      channel_id: conversation.channelId,
      direction: 'outbound',
      type: message.type,
      text: message.text,
      content: message.content,
      media_id: message.mediaId ?? null,
      extras: scheduled
        ? { schedule: { cancelIfAnswered: scheduled.cancelIfAnswered, setAt: now.toISOString() } }
        : null,
      status: scheduled ? 'scheduled' : 'queued',
      wamid: null,
      at: scheduled?.at ?? now,
      sender_kind: message.sender.kind,
      sender_id: message.sender.id,
      sender_name: message.sender.name,
      reply_to: replyTo,
      applied_to: null,
    },
  ]);
  if (inserted && scheduled) {
    await noteCancelOnAnswer(tx, workspaceId, message.conversationId);
    return tell(tx, workspaceId, message.id);
  }
  await bumpConversations(tx, workspaceId, [
    {
      id: message.conversationId,
      unread: 0,
      message_id: message.id,
      at: now,
      text: message.text,
      type: message.type,
      direction: 'outbound',
      sender_kind: message.sender.kind,
      customer_at: null,
      customer_wamid: null,
      window_expires_at: null,
      reopen: false,
      team_takes_turn: message.sender.kind === 'member',
    },
  ]);
  if (!inserted) throw new AppError('conflict', 'already_exists', 'This message id is in use.', { field: 'id' });
  return tell(tx, workspaceId, message.id);
}

async function tell(tx: Tx, workspaceId: string, id: string): Promise<Message> {
  const row = await findMessage(tx, workspaceId, id);
  if (!row) throw notFound('message');
  tx.emitReference(workspaceId, { ref: 'message.added', id });
  return presentMessage(row);
}

/**
 * What must hold for a message to go out now, or at `scheduledFor`: the contact is not blocked, and the service window
 * is open then unless it is a template. Throws `contact_blocked`, `window_closed` or `window_closed_by_then`.
 */
export function requireSendable(
  conversation: { contactBlocked: boolean; windowExpiresAt: Date | null },
  type: string,
  now: Date,
  scheduledFor: Date | null,
): void {
  if (conversation.contactBlocked) {
    throw new AppError('rule', 'contact_blocked', 'This contact is blocked. Unblock them before writing.');
  }
  if (scheduledFor && scheduledFor <= now) throw invalidField('scheduleAt', 'Choose a time that is still to come.');
  const at = scheduledFor ?? now;
  const { windowExpiresAt } = conversation;
  if (type === 'template' || windowOf(windowExpiresAt, at).open) return;
  if (scheduledFor && windowOf(windowExpiresAt, now).open) {
    throw new AppError(
      'rule',
      'window_closed_by_then',
      'The 24-hour window will be closed at that time. Choose an earlier time, or schedule an approved template.',
      { field: 'scheduleAt', windowExpiresAt: windowExpiresAt?.toISOString() ?? null },
    );
  }
  throw new AppError(
    'rule',
    'window_closed',
    'The customer last wrote more than 24 hours ago. Send an approved template; you can write freely again when they answer.',
  );
}
