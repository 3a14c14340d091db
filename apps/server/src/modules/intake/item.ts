import type { Person } from '#modules/contacts';
import type { ArrivedMessage } from '#modules/conversations';

/** What one webhook holds, item by item. Everything Meta counts as one update is one item. */
export type Item = MessageItem | ReceiptItem | AccountItem | RefusedItem;

export type MessageItem = { kind: 'message'; person: Person; at: Date | null } & Omit<ArrivedMessage, 'place' | 'at'>;

export interface ReceiptItem {
  kind: 'receipt';
  channelId: string;
  wamid: string;
  status: string;
  at: Date | null;
  /** What our own call carried in `biz_opaque_callback_data`: the id of our message. */
  tag: string | null;
  pricing: unknown;
  errors: unknown;
  /** Both keys of the recipient, when the status names both. */
  hint: Person | null;
}

/** Anything about an account, a number, a template or a preference, and anything unknown: kept whole. */
export interface AccountItem {
  kind: 'account';
  field: string;
  channelIds: readonly string[];
  payload: unknown;
  at: Date | null;
  preference: { person: Person; value: 'stop' | 'resume' } | null;
}

/** What cannot be understood or has no place; it stays in the raw log, marked with the reason. */
export interface RefusedItem {
  kind: 'refused';
  reason: string;
}

export const refused = (reason: string): RefusedItem => ({ kind: 'refused', reason });
