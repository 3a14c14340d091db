import type { Message } from '@transom/protocol';
import { byLatestActivity, byThreadOrder } from './inbox-state.ts';
import { format, type KeptInbox } from './kept-inbox.ts';
import type { ListPages } from './list-membership.ts';
import type { Session } from './session.ts';
import type { InboxStore, ThreadPages } from './store.ts';

const mostRows = 200;
const mostThreads = 8;
const mostMessages = 120;

/** Lists and threads as they were when they were still short enough to keep: their cursor fits that beginning. */
export interface Beginnings {
  lists: Map<string, ListPages>;
  threads: Map<string, { pages: ThreadPages; oldest: Message | null }>;
}

/** Notes the beginnings of what has been loaded, as long as it is short. */
export function noteBeginnings({ lists, threads, inbox }: InboxStore, known: Beginnings): void {
  const rows = [...inbox.state.conversations.values()];
  for (const [key, pages] of Object.entries(lists)) {
    const { floor } = pages;
    const loaded = floor === null ? rows : rows.filter(({ lastActivityAt }) => lastActivityAt >= floor.lastActivityAt);
    if (loaded.length <= mostRows) known.lists.set(key, pages);
  }
  for (const [id, pages] of Object.entries(threads)) {
    const messages = inbox.state.threads.get(id);
    // Opened in its middle: what is here is no beginning, nor is what was here before.
    if (pages.end) known.threads.delete(id);
    if (!messages || pages.end || messages.size > mostMessages) continue;
    known.threads.set(id, { pages, oldest: [...messages.values()].sort(byThreadOrder)[0] ?? null });
  }
}

/** What to keep of what is known: the lists without a search, their rows, and the threads looked at last. */
export function keptOf(
  { inbox, counts }: Pick<InboxStore, 'inbox' | 'counts'>,
  session: Session,
  position: string,
  beginnings: Beginnings,
  lastViewed: readonly string[],
): KeptInbox | null {
  if (!session.me) return null;
  const threads = lastViewed.slice(0, mostThreads).flatMap((id) => {
    const begun = beginnings.threads.get(id);
    const known = inbox.state.threads.get(id);
    if (!begun || !known || !inbox.state.conversations.has(id)) return [];
    const { oldest, pages } = begun;
    const messages = [...known.values()].filter((message) => oldest === null || byThreadOrder(message, oldest) >= 0);
    if (messages.length > mostMessages * 2) return [];
    return [{ id, pages, messages: messages.map((message) => ({ message, seq: inbox.messageSeq.get(message.id) })) }];
  });
  const lists = Object.fromEntries([...beginnings.lists].filter(([key]) => /\|$/.test(key)));
  const wanted = new Set(threads.map(({ id }) => id));
  const known = [...inbox.state.conversations.values()].sort(byLatestActivity);
  const rows = known.filter((row, i) => i < mostRows || wanted.has(row.id));
  return {
    format,
    memberId: session.me.member.id,
    position,
    session,
    counts,
    rows: rows.map((row) => ({ row, seq: inbox.conversationSeq.get(row.id) })),
    lists,
    threads,
  };
}
