import type {
  Media,
  Message,
  MessageError,
  MessageStatus,
  QuotedMessage,
  Reaction,
  SenderKind,
} from '@transom/protocol';

/** A message as read from the database. */
export interface MessageRow {
  id: string;
  conversationId: string;
  direction: 'inbound' | 'outbound';
  type: string;
  text: string;
  content: unknown;
  mediaId: string | null;
  media: Omit<Media, 'url'> | null;
  extras: Record<string, unknown> | null;
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
  /** As Postgres writes times into JSON. */
  edits: { text: string; at: string }[] | null;
  deletedAt: Date | null;
  error: MessageError | null;
}

export function presentMessage(row: MessageRow): Message {
  const { senderKind, senderId, senderName, mediaId: _key, media, ...rest } = row;
  return {
    ...rest,
    media: media && { ...media, url: media.state === 'ready' ? `/api/v1/media/${media.id}` : null },
    at: row.at.toISOString(),
    sender: { kind: senderKind, id: senderId, name: senderName },
    editedAt: row.editedAt?.toISOString() ?? null,
    edits: (row.edits ?? []).map(({ text, at }) => ({ text, at: new Date(at).toISOString() })),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
