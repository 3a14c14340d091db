import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadMessages } from '@/sync/load-thread.ts';
import { useInbox } from '@/sync/store.ts';
import { toast } from '@/ui/toast.tsx';
import { useJumpRequest } from './jump-request.ts';
import type { ThreadRow } from './thread-rows.ts';

/** How far back a jump looks before it gives up: pages of messages. */
const maxPages = 40;
/** How long a message shows that it was jumped to, ms. */
const flashMs = 1600;

interface JumpParts {
  conversationId: string;
  rows: readonly ThreadRow[];
  virtualizer: Virtualizer<HTMLElement, Element>;
  scroller: RefObject<HTMLElement | null>;
}

/** Going to one message of a thread: it is loaded if need be, brought to the middle, focused, and lit for a moment. */
export function useJump({ conversationId, rows, virtualizer, scroller }: JumpParts) {
  const { t } = useTranslation('inbox');
  const [targetId, setTargetId] = useState<string | null>(null);
  const [flashedId, setFlashedId] = useState<string | null>(null);
  const [searching, setSearching] = useState(false);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);

  const jump = useCallback(
    (id: string) => {
      setSearching(true);
      loadUntil(conversationId, id, left)
        .then((found) => {
          if (found === 'here') setTargetId(id);
          else if (found !== 'left')
            toast.message(t(found === 'too far' ? 'thread.quotedTooFar' : 'thread.quotedNotHere'));
        })
        .catch(() => toast.error(t('thread.quotedFailed')))
        .finally(() => setSearching(false));
    },
    [conversationId, t],
  );

  const asked = useJumpRequest();
  const askedId = asked?.conversationId === conversationId ? asked.messageId : null;
  useEffect(() => {
    if (askedId === null) return;
    useJumpRequest.setState(null, true);
    jump(askedId);
  }, [askedId, jump]);

  const index = targetId === null ? -1 : rows.findIndex(({ key }) => key === targetId);
  useEffect(() => {
    if (targetId === null || index < 0) return;
    virtualizer.scrollToIndex(index, { align: 'center' });
    setFlashedId(targetId);
    setTargetId(null);
  }, [targetId, index, virtualizer]);

  useEffect(() => {
    if (flashedId === null) return;
    // Rows far away are put into the page only once the list has scrolled there, and some are drawn by code still to come.
    const focus = () => {
      const bubble = scroller.current?.querySelector<HTMLElement>(`[data-message="${CSS.escape(flashedId)}"]`);
      if (bubble) bubble.focus({ preventScroll: true });
      else focusing = requestAnimationFrame(focus);
    };
    let focusing = requestAnimationFrame(focus);
    const ending = setTimeout(() => setFlashedId(null), flashMs);
    return () => {
      cancelAnimationFrame(focusing);
      clearTimeout(ending);
    };
  }, [flashedId, scroller]);

  return { jump, jumpTo: setTargetId, flashedId, searching };
}

type Found = 'here' | 'gone' | 'too far' | 'left';

/** Fetches older pages until the message is there. */
async function loadUntil(conversationId: string, id: string, left: RefObject<boolean>): Promise<Found> {
  for (let page = 0; ; page++) {
    const { inbox, threads } = useInbox.getState();
    if (inbox.state.threads.get(conversationId)?.has(id)) return 'here';
    if (left.current) return 'left';
    if (threads[conversationId]?.nextCursor === null) return 'gone';
    if (page === maxPages) return 'too far';
    await loadMessages(conversationId);
  }
}
