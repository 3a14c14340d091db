import type {
  Conversation,
  LastMessage,
  Message,
  MessageError,
  MessageStatus,
  QuotedMessage,
  Reaction,
  SenderKind,
  ServiceWindow,
} from '@transom/protocol';

/** Meta's customer service window: 24 hours from the customer's latest message (Meta, messages/send-messages). */
export const serviceWindowMs = 24 * 60 * 60 * 1000;

export const windowOf = (expiresAt: Date | null, now: Date): ServiceWindow => ({
  open: expiresAt !== null && expiresAt > now,
  expiresAt: expiresAt?.toISOString() ?? null,
});

// Reactions are no answer until Meta's documents say so; an edit or deletion repeats an older message.
const silentTypes = new Set(['system', 'edit', 'revoke', 'reaction', 'errors']);

/** Whether a customer's message of this type opens or renews the service window. Group messages never do. */
export const opensWindow = (type: string, inGroup: boolean): boolean => !inGroup && !silentTypes.has(type);

/** A customer's clock may be ahead; a message cannot have been written after it arrived. */
export const notAfter = (at: Date | null, receivedAt: Date): Date => (at && at < receivedAt ? at : receivedAt);

/** A conversation as read from the database, joined with its contact, assignee and last message. */
export interface ConversationRow {
  id: string;
  channelId: string;
  contactId: string;
  contactName: string;
  contactPhone: string | null;
  contactUsername: string | null;
  status: 'open' | 'snoozed' | 'closed';
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
}

export function presentConversation(row: ConversationRow, now: Date): Conversation {
  return {
    id: row.id,
    channelId: row.channelId,
    contact: { id: row.contactId, name: row.contactName, phone: row.contactPhone, username: row.contactUsername },
    status: row.status,
    unreadCount: row.unreadCount,
    lastMessage: presentLastMessage(row),
    lastActivityAt: row.lastActivityAt.toISOString(),
    lastCustomerMessageAt: row.lastCustomerAt?.toISOString() ?? null,
    window: windowOf(row.windowExpiresAt, now),
    turn: { holder: row.turnBotId ? 'bot' : 'team', botId: row.turnBotId },
    assignee: row.assigneeId ? { id: row.assigneeId, name: row.assigneeName ?? '' } : null,
    tags: [],
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

/** A message as read from the database. */
export interface MessageRow {
  id: string;
  conversationId: string;
  direction: 'inbound' | 'outbound';
  type: string;
  text: string;
  content: unknown;
  status: MessageStatus;
  wamid: string | null;
  at: Date;
  arrival: number;
  senderKind: SenderKind;
  senderId: string | null;
  senderName: string | null;
  replyTo: QuotedMessage | null;
  reactions: Reaction[];
  editedAt: Date | null;
  deletedAt: Date | null;
  error: MessageError | null;
}

export function presentMessage(row: MessageRow): Message {
  const { senderKind, senderId, senderName, ...rest } = row;
  return {
    ...rest,
    at: row.at.toISOString(),
    sender: { kind: senderKind, id: senderId, name: senderName },
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
