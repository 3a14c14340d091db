import type { Conversation } from '@transom/protocol';
import { byLatestActivity } from './inbox-state.ts';

export type Tab = 'mine' | 'unassigned' | 'all';

/** What the list shows: a tab, and a part of a name or number. */
export interface ListQuery {
  tab: Tab;
  q: string;
}
export const listKey = ({ tab, q }: ListQuery): string => `${tab}|${q.trim().toLowerCase()}`;

/** The pages of one list fetched so far. `floor` is the last row of the last page; null once everything is here. */
export interface ListPages {
  ids: ReadonlySet<string>;
  nextCursor: string | null;
  floor: { lastActivityAt: string; id: string } | null;
}

/** The same rule the server's tabs follow, so that a row moves between tabs the moment its event arrives. */
export function isInTab(conversation: Conversation, tab: Tab, myId: string): boolean {
  switch (tab) {
    case 'mine':
      return conversation.assignee?.id === myId;
    case 'unassigned':
      return conversation.assignee === null;
    case 'all':
      return true;
  }
}

/** Does the contact's name, username or number hold the words? Numbers match whatever way they are spaced. */
export function matchesSearch(conversation: Conversation, q: string): boolean {
  const words = q.trim().toLowerCase();
  if (words === '') return true;
  const { name, phone, username } = conversation.contact;
  if (name.toLowerCase().includes(words) || username?.toLowerCase().includes(words.replace(/^@/, ''))) return true;
  const digits = words.replace(/\D/g, '');
  return digits.length > 2 && /^[\d\s+()./-]+$/.test(words) && (phone?.includes(digits) ?? false);
}

/**
 * The rows of a list: those its pages brought, and those events brought since. Nothing below the last fetched page is
 * shown yet, or there would be an invisible hole above it.
 */
export function listRows(
  conversations: Iterable<Conversation>,
  query: ListQuery,
  pages: ListPages,
  myId: string,
): Conversation[] {
  const rows: Conversation[] = [];
  for (const conversation of conversations) {
    if (!isInTab(conversation, query.tab, myId)) continue;
    if (!pages.ids.has(conversation.id)) {
      if (isBelow(conversation, pages.floor) || !matchesSearch(conversation, query.q)) continue;
    }
    rows.push(conversation);
  }
  return rows.sort(byLatestActivity);
}

function isBelow(conversation: Conversation, floor: ListPages['floor']): boolean {
  if (floor === null) return false;
  if (conversation.lastActivityAt !== floor.lastActivityAt) return conversation.lastActivityAt < floor.lastActivityAt;
  return conversation.id < floor.id;
}
