import { useSyncExternalStore } from 'react';

export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** One panel at a time below this width; the `md:` of the stylesheet. */
export const useIsNarrow = (): boolean => useMediaQuery('(max-width: 799.98px)');
