import type { OutboxEntry } from '@/sync/outbox-entries.ts';
import type { ThreadMessage } from './thread-rows.ts';

/** The bubble of a message that has not reached the server: queued, or refused with the server's sentence. */
export function localMessage(entry: OutboxEntry, me: { id: string; name: string }): ThreadMessage {
  const { quoted } = entry.shown;
  const scheduleAt = 'scheduleAt' in entry.body ? entry.body.scheduleAt : undefined;
  return {
    id: entry.id,
    conversationId: entry.conversationId,
    direction: 'outbound',
    type: entry.shown.type,
    text: entry.shown.text,
    content: entry.shown.content,
    media: entry.shown.media ?? null,
    extras: null,
    status: entry.refused ? 'failed' : scheduleAt ? 'scheduled' : 'queued',
    wamid: null,
    at: entry.refused ? entry.at : (scheduleAt ?? entry.at),
    arrival: Number.MAX_SAFE_INTEGER,
    sender: { kind: 'member', id: me.id, name: me.name },
    replyTo: quoted && {
      id: quoted.id,
      wamid: '',
      direction: quoted.mine ? 'outbound' : 'inbound',
      type: 'text',
      text: quoted.text,
    },
    reactions: [],
    editedAt: null,
    edits: [],
    deletedAt: null,
    error: null,
    local: entry,
  };
}
