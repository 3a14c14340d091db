import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Height of a row and the space above the first and below the last, in pixels. */
export const rowHeight = 60;
const spaceAbove = 6;
const spaceBelow = 64;
const overscan = 8;

interface RowWindow {
  first: number;
  /** One past the last. */
  end: number;
  totalHeight: number;
  topOf: (index: number) => number;
  /** Nothing is scrolled out of sight above: rows may be seen to move. */
  isAtTop: boolean;
  /** Brings a row into sight, moving no further than it must. */
  reveal: (index: number) => void;
}

const topOf = (index: number) => spaceAbove + index * rowHeight;

/**
 * Which rows are in sight. All are of one height, so this costs the same for fifty rows and a hundred thousand. What is
 * read stays where it is when rows come or go above it.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  idAt: (index: number) => string | undefined,
  indexOf: (id: string) => number,
): RowWindow {
  const [sight, setSight] = useState({ first: 0, rows: 20 });
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const first = Math.max(0, Math.floor((element.scrollTop - spaceAbove) / rowHeight));
    const rows = Math.ceil(element.clientHeight / rowHeight) + 1;
    setSight((before) => (before.first === first && before.rows === rows ? before : { first, rows }));
  }, [scroller]);

  const shown = count > 0;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !shown) return;
    look();
    element.addEventListener('scroll', look, { passive: true });
    const sized = new ResizeObserver(look);
    sized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sized.disconnect();
    };
  }, [scroller, look, shown]);

  const anchors = useRef<readonly { id: string; index: number }[]>([]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (element.scrollTop > rowHeight) {
      // One of two neighbours may itself be the row that moved; the one that moved less was pushed.
      const shifts = anchors.current.map(({ id, index }) => indexOf(id) - index).filter(Number.isFinite);
      const shift = shifts.sort((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0;
      if (shift !== 0 && Math.abs(shift) < 50) {
        element.scrollTop += shift * rowHeight;
        look();
      }
    }
    const at = Math.max(0, Math.floor((element.scrollTop - spaceAbove) / rowHeight));
    anchors.current = [at, at + 1].flatMap((index) => {
      const id = idAt(index);
      return id === undefined ? [] : [{ id, index }];
    });
  });

  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = topOf(index);
      if (top < element.scrollTop) element.scrollTop = index === 0 ? 0 : top;
      else if (top + rowHeight > element.scrollTop + element.clientHeight) {
        element.scrollTop = top + rowHeight - element.clientHeight;
      }
      look();
    },
    [scroller, look],
  );

  return {
    first: Math.max(0, Math.min(sight.first, count - 1) - overscan),
    end: Math.min(count, sight.first + sight.rows + overscan),
    totalHeight: spaceAbove + count * rowHeight + spaceBelow,
    topOf,
    isAtTop: sight.first === 0,
    reveal,
  };
}
