import type { Conversation } from '@transom/protocol';
import { type ConversationFilter, isInList } from '@transom/protocol/conversation-filter';

/** What the list shows: a filter, and a part of a name or number. */
export interface ListQuery {
  filter: ConversationFilter;
  q: string;
}

export function listKey({ filter, q }: ListQuery): string {
  const { tab, status, unread, waiting, bot, channelId, tagId } = filter;
  return [tab, status, unread, waiting, bot, channelId, tagId, q.trim().toLowerCase()].join('|');
}

/** The pages of one list fetched so far. `floor` is the last row of the last page; null once everything is here. */
export interface ListPages {
  /** Of a search: the rows the server found, for it knows more of a contact than a row tells. */
  found: ReadonlySet<string>;
  nextCursor: string | null;
  floor: { lastActivityAt: string; id: string } | null;
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
 * Is this row shown? Nothing below the last fetched page is yet, or there would be an invisible hole above it.
 */
export function isShown(row: Conversation, { filter, q }: ListQuery, pages: ListPages, myId: string): boolean {
  if (!isInList(row, filter, myId)) return false;
  if (pages.found.has(row.id)) return true;
  return !isBelow(row, pages.floor) && matchesSearch(row, q);
}

function isBelow(conversation: Conversation, floor: ListPages['floor']): boolean {
  if (floor === null) return false;
  if (conversation.lastActivityAt !== floor.lastActivityAt) return conversation.lastActivityAt < floor.lastActivityAt;
  return conversation.id < floor.id;
}
