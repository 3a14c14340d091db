import type {
  Media,
  Message,
  MessageError,
  MessageStatus,
  QuotedMessage,
  Reaction,
  SenderKind,
} from '@transom/protocol';

/** The file of a message as read from the database. */
export type MediaColumn = Omit<Media, 'url' | 'thumbnailUrl'> & { hasThumbnail?: boolean };

/** A message as read from the database. */
export interface MessageRow {
  id: string;
  conversationId: string;
  direction: 'inbound' | 'outbound';
  type: string;
  text: string;
  content: unknown;
  mediaId: string | null;
  media: MediaColumn | null;
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
  /** The message a reaction, edit or deletion took effect on: such a one stands in no thread. */
  appliedTo?: string | null;
}

/** Field by field: this runs for every webhook, and copying what is left of an object costs several times as much. */
export function presentMessage(row: MessageRow): Message {
  return {
    id: row.id,
    conversationId: row.conversationId,
    direction: row.direction,
    type: row.type,
    text: row.text,
    content: row.content,
    extras: row.extras,
    status: row.status,
    wamid: row.wamid,
    at: row.at.toISOString(),
    arrival: row.arrival,
    sender: { kind: row.senderKind, id: row.senderId, name: row.senderName },
    replyTo: row.replyTo,
    reactions: row.reactions,
    media: row.media && presentMedia(row.media),
    editedAt: row.editedAt?.toISOString() ?? null,
    edits: (row.edits ?? []).map(({ text, at }) => ({ text, at: new Date(at).toISOString() })),
    deletedAt: row.deletedAt?.toISOString() ?? null,
    error: row.error,
  };
}

/** A file with the addresses its bytes are at. */
export function presentMedia({ hasThumbnail = false, ...media }: MediaColumn): Media {
  const url = `/api/v1/media/${media.id}`;
  return {
    ...media,
    url: media.state === 'ready' ? url : null,
    thumbnailUrl: media.state === 'ready' && hasThumbnail ? `${url}/thumbnail` : null,
  };
}
