import { call } from './api.ts';
import { openThread, putMessages } from './inbox-state.ts';
import { pageSeq, useInbox } from './store.ts';

const pageSize = 50;
const underWay = new Map<string, Promise<void>>();

/**
 * Fetches the next older page of a thread (the newest, if none is here). Asking again while it is on the way does
 * nothing.
 */
export function loadMessages(conversationId: string): Promise<void> {
  const running = underWay.get(conversationId);
  if (running) return running;
  const fetching = fetchPage(conversationId).finally(() => underWay.delete(conversationId));
  underWay.set(conversationId, fetching);
  return fetching;
}

async function fetchPage(conversationId: string): Promise<void> {
  const { threads, generation } = useInbox.getState();
  const pages = threads[conversationId];
  if (pages && pages.nextCursor === null) return;
  // Room first: an event that overtakes the page must find a place to land.
  useInbox.setState(({ inbox }) => ({ inbox: openThread(inbox, conversationId) }));
  const page = await call('conversations.messages', {
    params: { id: conversationId },
    query: { limit: pageSize, ...(pages?.nextCursor ? { cursor: pages.nextCursor } : {}) },
  });
  if (useInbox.getState().generation !== generation) return;
  // Joined or taken apart meanwhile: what the page holds may stand elsewhere by now.
  if (!useInbox.getState().inbox.state.threads.has(conversationId)) return fetchPage(conversationId);
  useInbox.setState((store) => ({
    inbox: putMessages(store.inbox, conversationId, page.data, pageSeq(page.feed) ?? 0),
    threads: { ...store.threads, [conversationId]: { nextCursor: page.nextCursor } },
  }));
}
