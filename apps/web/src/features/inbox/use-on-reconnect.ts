import { useEffect } from 'react';
import { useInbox } from '@/sync/store.ts';

/** Runs `again` each time the connection is back: the moment to repeat what failed without it. Keep `again` stable. */
export function useOnReconnect(again: () => void): void {
  useEffect(
    () =>
      useInbox.subscribe((store, before) => {
        if (store.connection === 'live' && before.connection !== 'live') again();
      }),
    [again],
  );
}
