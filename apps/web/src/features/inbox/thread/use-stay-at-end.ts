import { type RefObject, useEffect } from 'react';

/**
 * Keeps the newest message in sight when the thread gets smaller (the composer grew, files were attached) and when what
 * is in it grows (a reaction came, a file turned out larger than its room). Whoever reads further up is left alone.
 * @param nearEnd px from the end that still count as reading the newest
 */
export function useStayAtEnd(scroller: RefObject<HTMLElement | null>, ready: boolean, nearEnd: number): void {
  useEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    if (!ready || !element || !content) return;
    const isNearEnd = () => element.scrollHeight - element.scrollTop - element.clientHeight <= nearEnd;
    // What counts is where one was before the change: a change itself scrolls nothing.
    let following = isNearEnd();
    const onScroll = () => {
      following = isNearEnd();
    };
    const observer = new ResizeObserver(() => {
      if (following && !isNearEnd()) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(element);
    observer.observe(content);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [scroller, ready, nearEnd]);
}
