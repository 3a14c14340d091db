import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/sync/api.ts';
import { isShown, loadAround } from '@/sync/load-thread.ts';
import { toast } from '@/ui/toast.tsx';
import { useJumpRequest } from './jump-request.ts';
import type { ThreadRow } from './thread-rows.ts';

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
      const here = isShown(conversationId, id) ? Promise.resolve() : loadAround(conversationId, id);
      here
        .then(() => {
          if (!left.current) setTargetId(id);
        })
        .catch((error: unknown) => {
          if (error instanceof ApiError && error.code === 'not_found') toast.message(t('thread.quotedNotHere'));
          else toast.error(t('thread.quotedFailed'));
        })
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
      // Whoever steps from hit to hit stays in the box they type into.
      if (bubble && document.activeElement?.hasAttribute('data-keeps-focus')) return;
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
