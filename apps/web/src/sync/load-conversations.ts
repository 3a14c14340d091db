import type { Conversation } from '@transom/protocol';
import { call } from './api.ts';
import { putConversations } from './inbox-state.ts';
import { type ListQuery, listKey } from './list-membership.ts';
import { pageSeq, putAnswer, useInbox } from './store.ts';

/** The first page is what the eye sees; who scrolls on gets longer ones. */
const [firstPage, laterPages] = [50, 200];
const underWay = new Map<string, Promise<void>>();

/** Fetches the next page of a list (the first, if none is here). Asking again while it is on the way does nothing. */
export function loadConversations(query: ListQuery): Promise<void> {
  const key = listKey(query);
  const running = underWay.get(key);
  if (running) return running;
  const fetching = fetchPage(query, key).finally(() => underWay.delete(key));
  underWay.set(key, fetching);
  return fetching;
}

async function fetchPage(query: ListQuery, key: string): Promise<void> {
  const { lists, generation } = useInbox.getState();
  const pages = lists[key];
  if (pages && pages.nextCursor === null) return;
  const page = await call('conversations.list', {
    query: {
      ...asked(query),
      limit: pages ? laterPages : firstPage,
      ...(pages?.nextCursor ? { cursor: pages.nextCursor } : {}),
    },
  });
  if (useInbox.getState().generation !== generation) return;
  const last: Conversation | undefined = page.data.at(-1);
  const found = query.q.trim() === '' ? [] : [...(pages?.found ?? []), ...page.data.map((row) => row.id)];
  useInbox.setState((store) => ({
    inbox: putConversations(store.inbox, page.data, pageSeq(page.feed)),
    lists: {
      ...store.lists,
      [key]: {
        found: new Set(found),
        nextCursor: page.nextCursor,
        floor: page.nextCursor && last ? { lastActivityAt: last.lastActivityAt, id: last.id } : null,
      },
    },
  }));
}

/** A list in the words of the API: what narrows nothing is left out. */
function asked({ filter, q }: ListQuery) {
  const { tab, status, unread, waiting, bot, channelId, tagId } = filter;
  const words = q.trim();
  return {
    tab,
    status,
    ...(unread ? { unread: 'true' as const } : {}),
    ...(waiting ? { waiting: 'true' as const } : {}),
    ...(bot ? { bot: 'true' as const } : {}),
    ...(channelId ? { channelId } : {}),
    ...(tagId ? { tagId } : {}),
    ...(words === '' ? {} : { q: words }),
  };
}

/** Fetches one conversation that no list brought yet (a link was opened). */
export async function loadConversation(id: string): Promise<void> {
  const before = useInbox.getState().inbox.state.conversations.get(id);
  putAnswer(await call('conversations.get', { params: { id } }), before);
}
