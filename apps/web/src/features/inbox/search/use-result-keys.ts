import { type RefObject, useEffect } from 'react';

/**
 * From the search box down into the results and back: arrows walk through them, Enter in the box opens the first, Esc
 * goes back to the box.
 */
export function useResultKeys(results: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
      const box = results.current?.closest('section')?.querySelector<HTMLInputElement>('input[type="search"]');
      const rows = [...(results.current?.querySelectorAll<HTMLElement>('a[data-conversation], a[data-result]') ?? [])];
      const inBox = event.target === box;
      const at = rows.findIndex((row) => row === event.target);
      if (!inBox && at < 0) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        const next = at + step;
        if (next >= 0) rows[next]?.focus();
        else if (!inBox) box?.focus();
      } else if (event.key === 'Enter' && inBox) rows[0]?.click();
      else if (event.key === 'Escape' && !inBox) box?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [results]);
}
