import type { Conversation, ConversationStatus } from './conversation.ts';

/** Which conversations a list shows. Each part narrows it; `tab: 'mine'` is about who asks. */
export interface ConversationFilter {
  tab: 'mine' | 'unassigned' | 'all';
  status: ConversationStatus | 'any';
  unread: boolean;
  /** The customer's last word has no answer yet. */
  waiting: boolean;
  /** A bot has the turn. */
  bot: boolean;
  channelId: string | null;
  tagId: string | null;
}

/** What the inbox shows when nothing is chosen. */
export const plainFilter: ConversationFilter = {
  tab: 'all',
  status: 'open',
  unread: false,
  waiting: false,
  bot: false,
  channelId: null,
  tagId: null,
};

/**
 * Is this conversation in the list? The server's SQL follows the same rule (a test compares them), so a row joins or
 * leaves a list the moment its event arrives.
 */
export function isInList(conversation: Conversation, filter: ConversationFilter, memberId: string): boolean {
  const { assignee } = conversation;
  if (filter.tab === 'mine' && assignee?.id !== memberId) return false;
  if (filter.tab === 'unassigned' && assignee !== null) return false;
  if (filter.status !== 'any' && conversation.status !== filter.status) return false;
  if (filter.unread && conversation.unreadCount === 0) return false;
  if (filter.waiting && conversation.waitingSince === null) return false;
  if (filter.bot && conversation.turn.holder !== 'bot') return false;
  if (filter.channelId !== null && conversation.channelId !== filter.channelId) return false;
  return filter.tagId === null || conversation.tags.some(({ id }) => id === filter.tagId);
}
