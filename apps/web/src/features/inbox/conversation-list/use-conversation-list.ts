import type { Conversation } from '@transom/protocol';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type ListQuery, listKey, listRows } from '@/sync/list-membership.ts';
import { loadConversations } from '@/sync/load-conversations.ts';
import { useSession } from '@/sync/session.ts';
import { useInbox } from '@/sync/store.ts';
import { useOnReconnect } from '../use-on-reconnect.ts';

export interface ConversationListState {
  rows: Conversation[];
  /** `loading` until the first page is here; rows known from elsewhere are shown meanwhile. */
  status: 'loading' | 'ready' | 'failed';
  hasMore: boolean;
  loadMore: () => void;
}

/** The rows of one tab and search, live. */
export function useConversationList(query: ListQuery): ConversationListState {
  const { tab, q } = query;
  const key = listKey(query);
  const pages = useInbox((store) => store.lists[key]);
  const conversations = useInbox((store) => store.inbox.state.conversations);
  const ready = useInbox((store) => store.epoch !== null);
  const myId = useSession((session) => session.me?.member.id);
  const [failed, setFailed] = useState(false);

  const loadMore = useCallback(() => {
    setFailed(false);
    loadConversations({ tab, q }).catch(() => setFailed(true));
  }, [tab, q]);

  const missing = ready && pages === undefined;
  useEffect(() => {
    if (missing) loadMore();
  }, [missing, loadMore]);
  useOnReconnect(
    useCallback(() => {
      if (missing) loadMore();
    }, [missing, loadMore]),
  );

  const rows = useMemo(
    () => (pages && myId ? listRows(conversations.values(), { tab, q }, pages, myId) : []),
    [conversations, tab, q, pages, myId],
  );
  const status = pages ? 'ready' : failed ? 'failed' : 'loading';
  return { rows, status, hasMore: pages !== undefined && pages.nextCursor !== null, loadMore };
}
