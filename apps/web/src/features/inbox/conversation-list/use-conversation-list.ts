import type { Conversation } from '@transom/protocol';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type ListQuery, listKey } from '@/sync/list-membership.ts';
import { LiveList } from '@/sync/live-list.ts';
import { loadConversations } from '@/sync/load-conversations.ts';
import { useSession } from '@/sync/session.ts';
import { useInbox } from '@/sync/store.ts';
import { useOnReconnect } from '../use-on-reconnect.ts';

export interface ConversationListState {
  /** Changed in place; a new render follows every change. */
  rows: readonly Conversation[];
  indexOf: (id: string) => number;
  /** `loading` until the first page is here. */
  status: 'loading' | 'ready' | 'failed';
  hasMore: boolean;
  loadMore: () => void;
}

/** The rows of one list, live. Mount anew per query. */
export function useConversationList(query: ListQuery): ConversationListState {
  const [asked] = useState(query);
  const key = listKey(asked);
  const pages = useInbox((store) => store.lists[key]);
  const ready = useInbox((store) => store.epoch !== null);
  const myId = useSession((session) => session.me?.member.id) ?? '';
  const [failed, setFailed] = useState(false);
  const list = useMemo(() => new LiveList(asked, myId), [asked, myId]);
  const versionNow = useCallback(() => {
    const { inbox, lists, viewing } = useInbox.getState();
    list.sync(inbox.state.conversations, lists[key], viewing);
    return list.version;
  }, [list, key]);
  useSyncExternalStore(useInbox.subscribe, versionNow);

  const loadMore = useCallback(() => {
    setFailed(false);
    loadConversations(asked).catch(() => setFailed(true));
  }, [asked]);

  const missing = ready && pages === undefined;
  useEffect(() => {
    if (missing) loadMore();
  }, [missing, loadMore]);
  useOnReconnect(
    useCallback(() => {
      if (missing) loadMore();
    }, [missing, loadMore]),
  );

  const status = pages || list.rows.length > 0 ? 'ready' : failed ? 'failed' : 'loading';
  const indexOf = useCallback((id: string) => list.indexOf(id), [list]);
  return { rows: list.rows, indexOf, status, hasMore: pages !== undefined && pages.nextCursor !== null, loadMore };
}
