import type { Message } from '@transom/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '@/sync/api.ts';

type Direction = 'older' | 'newer';
const pageSize = 20;
/** This many pictures before the end, the next page is fetched. */
const ahead = 4;

/** The pictures and films around one message, in thread order; more of them come as one walks. */
export function usePictures(start: Message) {
  const [items, setItems] = useState<readonly Message[]>([start]);
  const [currentId, setCurrentId] = useState(start.id);
  const cursors = useRef<Record<Direction, string | null | undefined>>({ older: undefined, newer: undefined });
  const busy = useRef<Record<Direction, boolean>>({ older: false, newer: false });
  const { id, conversationId } = start;

  const load = useCallback(
    async (direction: Direction) => {
      const cursor = cursors.current[direction];
      if (busy.current[direction] || cursor === null) return;
      busy.current[direction] = true;
      try {
        const place = cursor === undefined ? { from: id } : { cursor };
        const query = { kind: 'media' as const, direction, limit: pageSize, ...place };
        const { data, nextCursor } = await call('media.shared', { params: { id: conversationId }, query });
        cursors.current[direction] = nextCursor;
        const found = data.filter((message) => message.media?.state === 'ready');
        setItems((all) => (direction === 'older' ? [...found.toReversed(), ...all] : [...all, ...found]));
      } finally {
        busy.current[direction] = false;
      }
    },
    [id, conversationId],
  );

  const at = items.findIndex((message) => message.id === currentId);
  useEffect(() => {
    // What cannot be fetched now is asked for again at the next step.
    if (at < ahead) load('older').catch(() => undefined);
    if (at >= items.length - ahead) load('newer').catch(() => undefined);
  }, [at, items.length, load]);

  const step = (by: -1 | 1) => {
    const next = items[at + by];
    if (next) setCurrentId(next.id);
  };
  return { current: items[at] ?? start, hasOlder: at > 0, hasNewer: at < items.length - 1, step };
}
