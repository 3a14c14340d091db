import type { Note } from '@transom/protocol';
import { useEffect } from 'react';
import { useMentions, wantNote } from '@/sync/mentions.ts';
import { useThreadNotes } from '@/sync/thread-notes.ts';
import type { ThreadState } from './use-thread.ts';

/** Somebody came to see one note: older messages are fetched until it stands in the thread, then it is shown. */
export function useNoteWish(
  conversationId: string,
  notes: readonly Note[],
  { status, hasOlder, hasNewer, loadOlder, showNewest, messages }: ThreadState,
  show: (noteId: string) => void,
): void {
  const wanted = useMentions(({ wanted }) => (wanted?.conversationId === conversationId ? wanted.noteId : null));
  const known = useThreadNotes((all) => all[conversationId]);
  const here = wanted !== null && notes.some(({ id }) => id === wanted);
  const before = wanted !== null && !here && status === 'ready' && hasOlder ? messages[0]?.id : undefined;
  useEffect(() => {
    if (before === undefined) return;
    // Notes are looked for from the newest on.
    if (hasNewer) showNewest();
    else loadOlder();
  }, [before, hasNewer, loadOlder, showNewest]);
  // Everything was fetched and it is not there: it was deleted meanwhile.
  const gone = wanted !== null && !here && status === 'ready' && !hasOlder && known?.nextCursor === null;
  useEffect(() => {
    if (here) show(wanted);
    if (here || gone) wantNote(null);
  }, [here, gone, wanted, show]);
}
