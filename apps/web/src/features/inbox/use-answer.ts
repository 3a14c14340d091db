import { useEffect, useLayoutEffect, useRef, useState } from 'react';

export type Answer<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

/** Asks once when shown (and when `key` changes), and forgets the answer when gone. */
export function useAnswer<T>(key: string, ask: (key: string, signal: AbortSignal) => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'loading' });
  const newest = useRef(ask);
  useLayoutEffect(() => {
    newest.current = ask;
  });
  useEffect(() => {
    const gone = new AbortController();
    setAnswer({ state: 'loading' });
    newest.current(key, gone.signal).then(
      (value) => setAnswer({ state: 'ready', value }),
      (error: unknown) => {
        if (!gone.signal.aborted) setAnswer({ state: 'failed', error });
      },
    );
    return () => gone.abort();
  }, [key]);
  return answer;
}
