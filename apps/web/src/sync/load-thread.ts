import type { MessagesPage } from '@transom/protocol';
import { call } from './api.ts';
import { openThread, putMessages, replaceMessages, type VersionedInbox } from './inbox-state.ts';
import { pageSeq, type ThreadPages, useInbox } from './store.ts';

const pageSize = 50;
const underWay = new Map<string, Promise<void>>();

/**
 * Fetches the next older page of a thread (the newest, if none is here). Asking again while anything of the thread is on
 * the way does nothing.
 */
export const loadMessages = (conversationId: string): Promise<void> => unlessBusy(conversationId, fetchOlder);

/** Fetches the next newer page of a thread that was opened in its middle. */
export const loadNewer = (conversationId: string): Promise<void> => unlessBusy(conversationId, fetchNewer);

/**
 * Opens a thread at one message of any age, without what lies between it and what was here. Throws `ApiError` `not_found`
 * when the message does not stand in this thread.
 */
export const loadAround = (conversationId: string, messageId: string): Promise<void> =>
  inTurn(conversationId, () => openAt(conversationId, { around: messageId }));

/** Leaves the middle of a thread for its newest messages. */
export const loadNewest = (conversationId: string): Promise<void> =>
  inTurn(conversationId, () => openAt(conversationId, {}));

/** Whether a message is among those a thread shows. */
export function isShown(conversationId: string, messageId: string): boolean {
  const { inbox, threads } = useInbox.getState();
  const message = inbox.state.threads.get(conversationId)?.get(messageId);
  return message !== undefined && !isBeyond(message, threads[conversationId]?.end);
}

/** Whether a message lies behind the end of the part of the thread that is here. */
export const isBeyond = (message: { at: string; arrival: number }, end: ThreadPages['end'] | undefined): boolean =>
  end !== null && end !== undefined && (message.at === end.at ? message.arrival > end.arrival : message.at > end.at);

function unlessBusy(conversationId: string, fetch: (conversationId: string) => Promise<void>): Promise<void> {
  return underWay.get(conversationId) ?? keep(conversationId, fetch(conversationId));
}

async function inTurn(conversationId: string, fetch: () => Promise<void>): Promise<void> {
  for (let running = underWay.get(conversationId); running; running = underWay.get(conversationId))
    await running.catch(() => undefined);
  return keep(conversationId, fetch());
}

function keep(conversationId: string, fetching: Promise<void>): Promise<void> {
  const kept = fetching.finally(() => underWay.delete(conversationId));
  underWay.set(conversationId, kept);
  return kept;
}

async function fetchOlder(conversationId: string): Promise<void> {
  const pages = useInbox.getState().threads[conversationId];
  if (pages && pages.nextCursor === null) return;
  const query = pages?.nextCursor ? { cursor: pages.nextCursor } : {};
  await fetchPage(conversationId, query, putMessages, (page) => ({
    nextCursor: page.nextCursor,
    end: pages?.end ?? null,
  }));
}

async function fetchNewer(conversationId: string): Promise<void> {
  const pages = useInbox.getState().threads[conversationId];
  if (!pages?.end) return;
  await fetchPage(conversationId, { newer: pages.end.newerCursor }, putMessages, (page) => ({
    nextCursor: pages.nextCursor,
    end: endOf(page),
  }));
}

const openAt = (conversationId: string, query: { around?: string }): Promise<void> =>
  fetchPage(conversationId, query, replaceMessages, (page) => ({ nextCursor: page.nextCursor, end: endOf(page) }));

async function fetchPage(
  conversationId: string,
  query: { cursor?: string; newer?: string; around?: string },
  put: typeof putMessages,
  pagesAfter: (page: MessagesPage) => ThreadPages,
): Promise<void> {
  const { generation } = useInbox.getState();
  // Room first: an event that overtakes the page must find a place to land.
  useInbox.setState(({ inbox }): { inbox: VersionedInbox } => ({ inbox: openThread(inbox, conversationId) }));
  const page = await call('conversations.messages', {
    params: { id: conversationId },
    query: { limit: pageSize, ...query },
  });
  if (useInbox.getState().generation !== generation) return;
  // Joined or taken apart meanwhile: what the page holds may stand elsewhere by now.
  if (!useInbox.getState().inbox.state.threads.has(conversationId))
    return openAt(conversationId, query.around ? { around: query.around } : {});
  useInbox.setState((store) => ({
    inbox: put(store.inbox, conversationId, page.data, pageSeq(page.feed) ?? 0),
    threads: { ...store.threads, [conversationId]: pagesAfter(page) },
  }));
}

function endOf({ data: [newest], newerCursor }: MessagesPage): ThreadPages['end'] {
  return newest && newerCursor !== null ? { newerCursor, at: newest.at, arrival: newest.arrival } : null;
}
