import type { FeedEvent, Note } from '@transom/protocol';
import { create } from 'zustand';
import { call } from './api.ts';

/** Notes written in a conversation, as far as they were fetched. */
export interface ThreadNotes {
  /** Oldest first. */
  notes: readonly Note[];
  /** null: the first note ever is here. */
  nextCursor: string | null;
}

/** Notes of conversations somebody opened; the feed keeps them current. */
export const useThreadNotes = create<Readonly<Record<string, ThreadNotes | undefined>>>(() => ({}));

const pageSize = 100;
/** What the feed said while a page was on the way: newer than that page. */
const waiting = new Map<string, FeedEvent[]>();

/** Fetches the next older page of a conversation's notes (the newest, if none is here). Once at a time. */
export async function loadThreadNotes(conversationId: string): Promise<void> {
  const known = useThreadNotes.getState()[conversationId];
  if (waiting.has(conversationId) || known?.nextCursor === null) return;
  const heard: FeedEvent[] = [];
  waiting.set(conversationId, heard);
  try {
    const { data, nextCursor } = await call('notes.ofConversation', {
      params: { id: conversationId },
      query: { limit: pageSize, ...(known ? { cursor: known.nextCursor } : {}) },
    });
    if (waiting.get(conversationId) !== heard) return;
    const now = useThreadNotes.getState()[conversationId]?.notes ?? [];
    const fetched: ThreadNotes = { notes: [...data].reverse().concat(now), nextCursor };
    const next = heard.reduce((notes, event) => withNoteEvent(conversationId, notes, event), fetched);
    useThreadNotes.setState({ [conversationId]: next });
  } finally {
    if (waiting.get(conversationId) === heard) waiting.delete(conversationId);
  }
}

/** Keeps the notes of opened conversations current from the feed. */
export function applyToThreadNotes(event: FeedEvent): void {
  if (event.kind !== 'note.changed' && event.kind !== 'note.removed') return;
  for (const heard of waiting.values()) heard.push(event);
  const changed: Record<string, ThreadNotes> = {};
  for (const [id, known] of Object.entries(useThreadNotes.getState())) {
    const next = known && withNoteEvent(id, known, event);
    if (next && next !== known) changed[id] = next;
  }
  if (Object.keys(changed).length > 0) useThreadNotes.setState(changed);
}

/** What was fetched before a fresh bootstrap may have missed events since. */
export function forgetThreadNotes(): void {
  waiting.clear();
  useThreadNotes.setState({}, true);
}

/** Events carry the whole note, so applying one twice is applying it once. */
export function withNoteEvent(conversationId: string, known: ThreadNotes, event: FeedEvent): ThreadNotes {
  if (event.kind !== 'note.changed' && event.kind !== 'note.removed') return known;
  const noteId = event.kind === 'note.changed' ? event.note.id : event.noteId;
  const others = known.notes.filter(({ id }) => id !== noteId);
  if (event.kind === 'note.changed' && event.note.conversationId === conversationId) {
    const at = event.note.createdAt;
    const place = others.findIndex(({ createdAt }) => createdAt > at);
    return { ...known, notes: others.toSpliced(place === -1 ? others.length : place, 0, event.note) };
  }
  return others.length === known.notes.length ? known : { ...known, notes: others };
}
