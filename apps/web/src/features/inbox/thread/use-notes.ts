import type { Note } from '@transom/protocol';
import { useCallback, useEffect, useMemo } from 'react';
import { useInbox } from '@/sync/store.ts';
import { loadThreadNotes, useThreadNotes } from '@/sync/thread-notes.ts';
import { useOnReconnect } from '../use-on-reconnect.ts';
import type { ThreadState } from './use-thread.ts';

const none: readonly Note[] = [];

/** Notes among the messages that are here, oldest first; more are fetched as older messages come in. */
export function useNotes(
  conversationId: string,
  { messages, status, hasOlder, hasNewer }: ThreadState,
): readonly Note[] {
  const known = useThreadNotes((notes) => notes[conversationId]);
  const ready = useInbox((store) => store.epoch !== null);
  const from = hasOlder ? (messages[0]?.at ?? null) : '';
  const until = hasNewer ? (messages.at(-1)?.at ?? '') : null;
  const oldest = known?.notes[0]?.createdAt ?? '';
  const missing = ready && (known === undefined || (known.nextCursor !== null && from !== null && oldest > from));
  // Older than this; '' for the newest. Null: nothing is missing.
  const before = missing ? oldest : null;
  const load = useCallback(() => {
    // A thread without its notes is still a thread: coming back online tries again.
    if (before !== null) void loadThreadNotes(conversationId).catch(() => undefined);
  }, [before, conversationId]);
  useEffect(load, [load]);
  useOnReconnect(load);
  return useMemo(
    () =>
      known && from !== null && status === 'ready'
        ? known.notes.filter(({ createdAt }) => createdAt >= from && (until === null || createdAt <= until))
        : none,
    [known, from, until, status],
  );
}
