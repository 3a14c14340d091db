import type { Conversation } from '@transom/protocol';
import { type ConversationFilter, isInList, plainFilter } from '@transom/protocol/conversation-filter';
import { call } from './api.ts';
import { useSession } from './session.ts';
import { type Counts, useInbox } from './store.ts';

const settleMs = 400;
let isDue = false;

/** Asks the server for the counts of tabs and title, once things have been quiet for a moment. */
export function refreshCountsSoon(): void {
  if (isDue) return;
  isDue = true;
  setTimeout(() => {
    isDue = false;
    void refreshCounts();
  }, settleMs);
}

/** Asks the server for the counts of tabs and title now. */
export async function refreshCounts(): Promise<void> {
  const { generation } = useInbox.getState();
  const counts = await call('conversations.counts').catch(() => null);
  if (counts && useInbox.getState().generation === generation) useInbox.setState({ counts });
}

const counted: readonly (readonly ['mine' | 'unassigned' | 'all' | 'unread', ConversationFilter])[] = [
  ['mine', { ...plainFilter, tab: 'mine' }],
  ['unassigned', { ...plainFilter, tab: 'unassigned' }],
  ['all', plainFilter],
  ['unread', { ...plainFilter, unread: true }],
];

/** Counts moved by rows that changed under our eyes, so that a tab's number never lags behind its list. */
export function adjustCounts(
  before: ReadonlyMap<string, Conversation>,
  after: ReadonlyMap<string, Conversation>,
  touched: Iterable<string>,
): void {
  const { counts } = useInbox.getState();
  const myId = useSession.getState().me?.member.id;
  if (!counts || !myId) return;
  const moved: Counts = { ...counts };
  for (const id of touched) {
    const was = before.get(id);
    const is = after.get(id);
    if (!was || !is || was === is) continue;
    for (const [count, filter] of counted) {
      moved[count] += Number(isInList(is, filter, myId)) - Number(isInList(was, filter, myId));
    }
  }
  useInbox.setState({ counts: moved });
}
