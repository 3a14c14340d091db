import type { SearchHit } from '@transom/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '@/sync/api.ts';
import { useOnReconnect } from '../use-on-reconnect.ts';

export interface Hits {
  /** What these were found for: while another answer is on the way, the earlier one stays. */
  q: string;
  hits: readonly SearchHit[];
  status: 'loading' | 'ready' | 'failed';
  hasMore: boolean;
  /** The next page; after a failure the same once more. */
  loadMore: () => void;
}

interface Found {
  q: string;
  hits: readonly SearchHit[];
  nextCursor: string | null;
}

const nothing: Found = { q: '', hits: [], nextCursor: null };

/** Messages and notes that hold the words, newest first. Asking for other words takes back the question before. */
export function useHits(q: string, limit: number, conversationId?: string): Hits {
  const [found, setFound] = useState<Found>(nothing);
  const [failed, setFailed] = useState(false);
  const asking = useRef<AbortController | null>(null);

  const ask = useCallback(
    (after: Found | null) => {
      asking.current?.abort();
      const question = new AbortController();
      asking.current = question;
      setFailed(false);
      const query = {
        q,
        limit,
        ...(conversationId ? { conversationId } : {}),
        ...(after?.nextCursor ? { cursor: after.nextCursor } : {}),
      };
      call('search.messages', { query }, { signal: question.signal }).then(
        ({ data, nextCursor }) => {
          if (question.signal.aborted) return;
          asking.current = null;
          setFound({ q, hits: [...(after?.hits ?? []), ...data], nextCursor });
        },
        () => {
          if (question.signal.aborted) return;
          asking.current = null;
          setFailed(true);
        },
      );
    },
    [q, limit, conversationId],
  );

  useEffect(() => {
    if (q === '') setFound(nothing);
    else ask(null);
    return () => asking.current?.abort();
  }, [q, ask]);

  const isCurrent = found.q === q;
  const loadMore = useCallback(() => {
    if (asking.current === null) ask(isCurrent ? found : null);
  }, [ask, isCurrent, found]);
  useOnReconnect(
    useCallback(() => {
      if (failed) loadMore();
    }, [failed, loadMore]),
  );
  const status = failed ? 'failed' : isCurrent ? 'ready' : 'loading';
  return { q: found.q, hits: found.hits, status, hasMore: isCurrent && found.nextCursor !== null, loadMore };
}
