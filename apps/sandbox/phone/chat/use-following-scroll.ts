import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BubbleRow } from './chat-rows.ts';
import { countNew, isAtEnd } from './scroll-place.ts';

/**
 * Keeps the end of the chat in view until the reader scrolls up; then counts what came since. An own message
 * always brings the reader to it, wherever its time puts it.
 */
export function useFollowingScroll(box: RefObject<HTMLElement | null>, rows: readonly BubbleRow[]) {
  const following = useRef(true);
  const knownKeys = useRef<ReadonlySet<string>>(new Set());
  const [leftAt, setLeftAt] = useState<string | null>(null);
  const newestKey = rows.at(-1)?.key;

  const toEnd = useCallback(() => {
    following.current = true;
    setLeftAt(null);
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [box]);

  useLayoutEffect(() => {
    const own = rows.find((row) => row.status === 'sending' && !knownKeys.current.has(row.key));
    knownKeys.current = new Set(rows.map((row) => row.key));
    if (own && own.key !== rows.at(-1)?.key) bringIntoView(box.current, own.key);
    else if (own || following.current) toEnd();
  }, [rows, box, toEnd]);

  // The box shrinks when the text field grows, its content grows when fonts arrive: the end stays the end.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (following.current) element.scrollTo({ top: element.scrollHeight });
    });
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [box]);

  function onScroll() {
    if (!box.current) return;
    following.current = isAtEnd(box.current);
    setLeftAt((before) => (following.current ? null : (before ?? newestKey ?? null)));
  }

  return { onScroll, toEnd, newCount: leftAt === null ? null : countNew(rows, leftAt) };
}

function bringIntoView(box: HTMLElement | null, key: string): void {
  box?.querySelector(`[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'center' });
}
