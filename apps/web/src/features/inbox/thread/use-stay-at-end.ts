import { type RefObject, useEffect } from 'react';

/**
 * Keeps the newest message in sight when the thread gets smaller: the composer grew, or files were attached. Whoever
 * reads further up is left alone.
 * @param nearEnd px from the end that still count as reading the newest
 */
export function useStayAtEnd(scroller: RefObject<HTMLElement | null>, ready: boolean, nearEnd: number): void {
  useEffect(() => {
    const element = scroller.current;
    if (!ready || !element) return;
    let height = element.clientHeight;
    const observer = new ResizeObserver(() => {
      const lost = height - element.clientHeight;
      height = element.clientHeight;
      const below = element.scrollHeight - element.scrollTop - element.clientHeight;
      if (lost > 0 && below <= lost + nearEnd) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, ready, nearEnd]);
}
