import type { Message, SharedKind } from '@transom/protocol';
import { useCallback, useEffect, useState } from 'react';
import { call } from '@/sync/api.ts';
import { useInbox } from '@/sync/store.ts';

interface Shared {
  key: string;
  messages: readonly Message[];
  nextCursor: string | null;
}

/** Messages of one kind, newest first; begins anew when the thread gets or loses a file or link. */
export function useShared(conversationId: string, kind: SharedKind, limit: number) {
  const [shared, setShared] = useState<Shared | null>(null);
  const [failed, setFailed] = useState(false);
  const version = useInbox((store) => newestShared(store.inbox.state.threads.get(conversationId)?.values() ?? []));
  const key = `${conversationId} ${kind}`;

  const load = useCallback(
    async (cursor: string | null, isLeft: () => boolean) => {
      setFailed(false);
      try {
        const query = { kind, limit, ...(cursor === null ? {} : { cursor }) };
        const { data, nextCursor } = await call('media.shared', { params: { id: conversationId }, query });
        if (isLeft()) return;
        setShared((before) => {
          const earlier = cursor !== null && before?.key === key ? before.messages : [];
          return { key, messages: [...earlier, ...data], nextCursor };
        });
      } catch {
        if (!isLeft()) setFailed(true);
      }
    },
    [conversationId, kind, limit, key],
  );

  useEffect(() => {
    let left = false;
    // `version` is what makes a fetched list stale.
    if (version !== null) void load(null, () => left);
    return () => {
      left = true;
    };
  }, [load, version]);

  const current = shared?.key === key ? shared : null;
  const cursor = current?.nextCursor ?? null;
  return {
    messages: current?.messages ?? null,
    failed,
    retry: () => void load(null, () => false),
    more: cursor === null ? null : () => void load(cursor, () => false),
  };
}

/** What changes when the thread gets or loses something that is listed. */
function newestShared(messages: Iterable<Message>): string {
  let count = 0;
  let last = '';
  for (const { id, media, text, deletedAt } of messages) {
    if (deletedAt || (media?.state !== 'ready' && !text.includes('://'))) continue;
    count += 1;
    last = id;
  }
  return `${count} ${last}`;
}
