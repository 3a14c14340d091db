import type { Conversation } from '@transom/protocol';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useShortcut } from '@/sync/use-shortcut.ts';
import { rowOf } from '../row-of.ts';

interface RowFocus {
  rows: readonly Conversation[];
  openId: string | null;
  scroller: RefObject<HTMLDivElement | null>;
  indexOf: (id: string) => number;
  /** The rows in the page: only they can be reached with Tab. */
  first: number;
  end: number;
  reveal: (index: number) => void;
  /** The row that gets the focus when a conversation was left for the list. */
  returnTo: string | null;
}

/**
 * Arrow keys walk through the rows, and so do the shortcuts from anywhere; Home and End jump. The focused row keeps the
 * focus when live traffic moves it. Returns the id of the one row in the tab order.
 */
export function useRowFocus(focus: RowFocus): string | null {
  const { rows, openId, scroller, indexOf, first, end, reveal, returnTo } = focus;
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const hasFocus = useRef(false);
  const lastIndex = useRef(0);
  const wanted = useRef<string | null>(null);
  const isInPage = (id: string) => {
    const index = indexOf(id);
    return index >= first && index < end;
  };
  const tabbableId = [focusedId, openId].find((id) => id !== null && isInPage(id)) ?? rows[first]?.id ?? null;

  const focusRow = (id: string) => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(id)}"]`);
    row?.focus({ preventScroll: true });
    return row !== null && row !== undefined;
  };

  const moveTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!row) return;
    wanted.current = row.id;
    setFocusedId(row.id);
    reveal(indexOf(row.id));
    if (focusRow(row.id)) wanted.current = null;
  };

  useLayoutEffect(() => {
    if (returnTo !== null) wanted.current = returnTo;
  }, [returnTo]);

  // After every render: a row scrolled into being takes the focus it was promised, a moved one takes it back.
  useLayoutEffect(() => {
    if (wanted.current && focusRow(wanted.current)) wanted.current = null;
    else if (hasFocus.current && document.activeElement === document.body && focusedId) {
      // Where a row left the list, its successor takes over: closing one after the other needs no arrow keys.
      if (indexOf(focusedId) === -1 && rows.length > 0) moveTo(lastIndex.current);
      else focusRow(focusedId);
    }
    if (focusedId && indexOf(focusedId) !== -1) lastIndex.current = indexOf(focusedId);
  });

  const step = (key: string): number | null => {
    const current = focusedId ?? openId;
    const at = current === null ? -1 : indexOf(current);
    if (key === 'ArrowDown') return at + 1;
    if (key === 'ArrowUp') return Math.max(0, at - 1);
    if (key === 'Home') return 0;
    return key === 'End' ? rows.length - 1 : null;
  };

  const walk = (key: string) => {
    const index = step(key);
    if (index !== null) moveTo(index);
  };
  useShortcut('next', () => walk('ArrowDown'));
  useShortcut('previous', () => walk('ArrowUp'));
  useShortcut('open', () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-conversation]');
    row?.click();
    return row !== null && row !== undefined;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (rowOf(event.target) === null) return;
      const index = step(event.key);
      if (index === null) return;
      event.preventDefault();
      moveTo(index);
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      const id = rowOf(target);
      wanted.current = null;
      // Focus that went nowhere is a row that was merely moved in the page: that one is not forgotten.
      hasFocus.current = id !== null;
      if (id !== null) setFocusedId(id);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocusIn);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocusIn);
    };
  });

  return tabbableId;
}
