import type { Conversation, LastMessage, MessageStatus, SenderKind, ServiceWindow, Tag } from '@transom/protocol';

/** A service window as of `now`. */
export const windowOf = (expiresAt: Date | null, now: Date): ServiceWindow => ({
  open: expiresAt !== null && expiresAt > now,
  expiresAt: expiresAt?.toISOString() ?? null,
});

/** A conversation as read from the database, joined with its contact, assignee and last message. */
export interface ConversationRow {
  id: string;
  channelId: string;
  contactId: string;
  contactName: string;
  contactPhone: string | null;
  contactUsername: string | null;
  contactBlocked: boolean;
  status: 'open' | 'snoozed' | 'closed';
  snoozedUntil: Date | null;
  waitingSince: Date | null;
  unreadCount: number;
  turnBotId: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  lastMessageId: string | null;
  lastMessageAt: Date | null;
  lastMessageText: string | null;
  lastMessageType: string | null;
  lastMessageDirection: 'inbound' | 'outbound' | null;
  lastMessageSenderKind: SenderKind | null;
  lastMessageStatus: MessageStatus | null;
  lastActivityAt: Date;
  lastCustomerAt: Date | null;
  windowExpiresAt: Date | null;
  tags: Tag[];
}

export function presentConversation(row: ConversationRow, now: Date): Conversation {
  return {
    id: row.id,
    channelId: row.channelId,
    contact: {
      id: row.contactId,
      name: row.contactName,
      phone: row.contactPhone,
      username: row.contactUsername,
      blocked: row.contactBlocked,
    },
    status: row.status,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    unreadCount: row.unreadCount,
    lastMessage: presentLastMessage(row),
    lastActivityAt: row.lastActivityAt.toISOString(),
    lastCustomerMessageAt: row.lastCustomerAt?.toISOString() ?? null,
    waitingSince: row.waitingSince?.toISOString() ?? null,
    window: windowOf(row.windowExpiresAt, now),
    turn: { holder: row.turnBotId ? 'bot' : 'team', botId: row.turnBotId },
    assignee: row.assigneeId ? { id: row.assigneeId, name: row.assigneeName ?? '' } : null,
    tags: row.tags,
  };
}

function presentLastMessage(row: ConversationRow): LastMessage | null {
  if (!row.lastMessageId || !row.lastMessageAt) return null;
  return {
    id: row.lastMessageId,
    text: row.lastMessageText ?? '',
    type: row.lastMessageType ?? 'text',
    direction: row.lastMessageDirection ?? 'inbound',
    status: row.lastMessageStatus ?? 'delivered',
    senderKind: row.lastMessageSenderKind ?? 'contact',
    at: row.lastMessageAt.toISOString(),
  };
}
