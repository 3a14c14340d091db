import type { FeedEvent, Mention } from '@transom/protocol';
import { create } from 'zustand';
import { call } from './api.ts';
import { useSession } from './session.ts';

interface Mentions {
  /** Newest first; null until they are here. */
  mentions: readonly Mention[] | null;
  /** The note somebody wants to see, until the thread has shown it. */
  wanted: { conversationId: string; noteId: string } | null;
}

/** Notes that name the person at the screen; the feed keeps them current. */
export const useMentions = create<Mentions>(() => ({ mentions: null, wanted: null }));

const shown = 100;
let heard: FeedEvent[] | null = null;

/** Fetches the newest mentions. What the feed says meanwhile is newer than the answer. */
export async function loadMentions(): Promise<void> {
  const since: FeedEvent[] = [];
  heard = since;
  const { data } = await call('mentions.list', { query: { limit: shown } });
  if (heard !== since) return;
  heard = null;
  const memberId = useSession.getState().me?.member.id ?? '';
  useMentions.setState({ mentions: since.reduce((list, event) => withMentionEvent(memberId, list, event), data) });
}

export function applyToMentions(event: FeedEvent): void {
  if (event.kind !== 'mention.changed' && event.kind !== 'mention.removed') return;
  heard?.push(event);
  const memberId = useSession.getState().me?.member.id ?? '';
  useMentions.setState(({ mentions }) => ({ mentions: mentions && withMentionEvent(memberId, mentions, event) }));
}

/** Mentions of other people are none of mine. */
export function withMentionEvent(memberId: string, known: Mention[], event: FeedEvent): Mention[];
export function withMentionEvent(memberId: string, known: readonly Mention[], event: FeedEvent): readonly Mention[];
export function withMentionEvent(memberId: string, known: readonly Mention[], event: FeedEvent): readonly Mention[] {
  if (event.kind === 'mention.removed') return known.filter(({ id }) => id !== event.mentionId);
  if (event.kind !== 'mention.changed' || event.mention.memberId !== memberId) return known;
  const { mention } = event;
  return [...known.filter(({ id }) => id !== mention.id), mention].sort((a, b) => (a.id < b.id ? 1 : -1));
}

export const unreadMentions = ({ mentions }: Mentions): number =>
  mentions?.filter(({ readAt }) => readAt === null).length ?? 0;

/** Goes for a note: whoever shows its conversation brings it into sight. */
export const wantNote = (wanted: Mentions['wanted']): void => useMentions.setState({ wanted });

/** A conversation is being looked at, and with it the notes in it that name me. */
export function readMentionsOf(conversationId: string): void {
  for (const { id, note, readAt } of useMentions.getState().mentions ?? []) {
    if (readAt !== null || note.conversationId !== conversationId) continue;
    // Offline or refused: it stays unread, and looking again tries again.
    call('mentions.read', { params: { id }, body: { read: true } }).catch(() => undefined);
  }
}
