import type { Message, MessageError, MessageStatus, QuotedMessage, Reaction, SenderKind } from '@transom/protocol';

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
