import { useVirtualizer } from '@tanstack/react-virtual';
import type { Note } from '@transom/protocol';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '@/sync/clock.ts';
import { useShortcut } from '@/sync/use-shortcut.ts';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { Spinner } from '@/ui/spinner.tsx';
import type { BubbleActions } from './bubble.tsx';
import { useSoundQueue } from './media/sound-queue.ts';
import { MessageSkeletons } from './message-skeletons.tsx';
import { NewBelowPill } from './new-below-pill.tsx';
import { pressFocused } from './press-focused.ts';
import { ThreadRowView } from './thread-row-view.tsx';
import { type ThreadRow, threadRows, type UnreadMark, unreadMark } from './thread-rows.ts';
import { useJump } from './use-jump.ts';
import { useNoteWish } from './use-note-wish.ts';
import { useNotes } from './use-notes.ts';
import { useStayAtEnd } from './use-stay-at-end.ts';
import type { ThreadState } from './use-thread.ts';

/** This close to the end counts as reading the newest, px. */
const nearEnd = 80;

interface ThreadProps {
  conversationId: string;
  thread: ThreadState;
  contactName: string;
  myId: string | null;
  /** Unread messages at the moment of opening. */
  unreadAtOpening: number;
  /** Filled in with the way to the newest message. */
  toNewestRef: RefObject<() => void>;
  actions: Omit<BubbleActions, 'onJump'>;
}

/** The messages, newest at the foot. Older pages come in above without moving what is being read. */
export function Thread({
  conversationId,
  thread,
  contactName,
  myId,
  unreadAtOpening,
  toNewestRef,
  actions,
}: ThreadProps) {
  const { t } = useTranslation('inbox');
  const { messages, status, hasOlder, hasNewer, loadOlder, loadNewer, showNewest } = thread;
  const scroller = useRef<HTMLElement>(null);
  const notes = useNotes(conversationId, thread);
  const mark = useFixedMark(thread, unreadAtOpening);
  const rows = useMemo(() => threadRows(messages, mark, hasOlder, notes), [messages, mark, hasOlder, notes]);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (isBubble(rows[index]) ? 56 : 40),
    getItemKey: (index) => rows[index]?.key ?? index,
    anchorTo: 'end',
    followOnAppend: !hasNewer,
    scrollEndThreshold: nearEnd,
    paddingStart: 14,
    paddingEnd: 12,
    overscan: 12,
  });

  const ready = status === 'ready' && rows.length > 0;
  const markIndex = mark ? rows.findIndex((row) => row.kind === 'unread') : -1;
  // Where the thread opens is decided once: at what is unread, else at the end.
  const placed = useRef(false);
  useLayoutEffect(() => {
    if (!ready || placed.current) return;
    placed.current = true;
    if (markIndex > 0) virtualizer.scrollToIndex(markIndex, { align: 'start' });
    else virtualizer.scrollToEnd();
  }, [ready, markIndex, virtualizer]);

  useStayAtEnd(scroller, ready && !hasNewer, nearEnd);
  useSoundQueue(messages);

  const items = virtualizer.getVirtualItems();
  const firstShown = items[0]?.index ?? 0;
  useEffect(() => {
    if (ready && hasOlder && firstShown < 8) loadOlder();
  }, [ready, hasOlder, firstShown, loadOlder]);
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (ready && hasNewer && lastShown > rows.length - 8) loadNewer();
  }, [ready, hasNewer, lastShown, rows.length, loadNewer]);
  const toEnd = useGoToEnd(hasNewer, showNewest, virtualizer);
  useLayoutEffect(() => {
    toNewestRef.current = toEnd;
  }, [toNewestRef, toEnd]);

  useShortcut('newest', () => virtualizer.scrollToEnd());
  useShortcut('react', () => pressFocused('react'));
  useShortcut('copy', () => pressFocused('copy'));
  useShortcut('retry', () => pressFocused('retry'));
  useShortcut('delivery', () => pressFocused('delivery'));

  const { jump, jumpTo, flashedId, searching } = useJump({ conversationId, rows, virtualizer, scroller });
  useNoteWish(conversationId, notes, thread, jumpTo);
  const bubbleActions = useMemo(() => ({ ...actions, onJump: jump }), [actions, jump]);

  const newest = messages.at(-1);
  const ownNote = useOwnNewNote(notes, myId);
  const justWritten = newest?.local ? newest.id : ownNote;
  useLayoutEffect(() => {
    // One's own new message brings its writer to the end.
    if (justWritten !== null) virtualizer.scrollToEnd();
  }, [justWritten, virtualizer]);

  if (status === 'loading' && messages.length === 0) return <MessageSkeletons label={t('thread.loading')} />;
  if (status === 'failed' && messages.length === 0) {
    return (
      <EmptyState
        className="flex-1"
        title={t('thread.errorTitle')}
        action={<Button onClick={loadOlder}>{t('failed.retry')}</Button>}
      />
    );
  }
  if (rows.length === 0) return <EmptyState className="flex-1" title={t('thread.noMessages')} />;
  // Only rows in sight are in the page, and one bubble of them must be reachable with Tab.
  const bubbles = items.flatMap(({ index }) => (isBubble(rows[index]) ? [rows[index].key] : []));
  const tabbableId = bubbles.find((key) => key === focusedId) ?? bubbles.at(-1);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {(searching || (hasOlder && firstShown < 8)) && (
        <span
          role="status"
          aria-label={t(searching ? 'thread.findingQuoted' : 'thread.loadingOlder')}
          className="absolute inset-x-0 top-2 z-10 grid place-items-center"
        >
          <Spinner className="size-4 text-ink-3" />
        </span>
      )}
      <section
        data-panel
        ref={scroller}
        aria-label={t('thread.messages')}
        onFocus={({ target }) => setFocusedId(target.dataset.message ?? null)}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        <div className="relative mt-auto w-full shrink-0" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={item.key}
                data-index={item.index}
                ref={virtualizer.measureElement}
                className="absolute inset-x-0 top-0 px-3 md:px-[7%]"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <ThreadRowView
                  row={row}
                  tabbable={row.key === tabbableId}
                  contactName={contactName}
                  myId={myId}
                  actions={bubbleActions}
                  flashed={row.key === flashedId}
                />
              </div>
            );
          })}
        </div>
      </section>
      <NewBelowPill
        messages={messages}
        atEnd={!hasNewer && virtualizer.isAtEnd(nearEnd)}
        inMiddle={hasNewer}
        onClick={toEnd}
      />
    </div>
  );
}

/** The way to the newest message: a thread that was opened in its middle fetches it first. */
function useGoToEnd(hasNewer: boolean, showNewest: () => void, virtualizer: { scrollToEnd: () => void }): () => void {
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (hasNewer || !wanted.current) return;
    wanted.current = false;
    virtualizer.scrollToEnd();
  }, [hasNewer, virtualizer]);
  return () => {
    if (!hasNewer) return virtualizer.scrollToEnd();
    wanted.current = true;
    showNewest();
  };
}

/** The id of a note one wrote oneself since the thread was opened, if it is the newest. */
function useOwnNewNote(notes: readonly Note[], myId: string | null): string | null {
  const [openedAt] = useState(() => new Date(serverNow()).toISOString());
  const last = notes.at(-1);
  return last && last.author.id === myId && last.createdAt > openedAt ? last.id : null;
}

const isBubble = (row: ThreadRow | undefined): row is ThreadRow => row?.kind === 'message' || row?.kind === 'note';

/** The unread divider stays where it stood when the thread was opened. */
function useFixedMark(thread: ThreadState, unreadAtOpening: number): UnreadMark | null {
  const { messages, status, hasOlder, hasNewer } = thread;
  const fixed = useRef<UnreadMark | null | undefined>(undefined);
  // Opened in its middle a thread has no place to say what is unread.
  if (fixed.current === undefined && status === 'ready')
    fixed.current = hasNewer ? null : unreadMark(messages, unreadAtOpening, hasOlder);
  return fixed.current ?? null;
}
