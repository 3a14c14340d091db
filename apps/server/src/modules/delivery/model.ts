import type { MessageStatus } from '@transom/protocol';

/**
 * How far along a message is. Statuses form one line, and a message only moves up it: applying the same news in any
 * order, any number of times, ends at the same place. `failed` is above `sent`, since Meta may give up late, and below
 * `delivered`, since a message that arrived has not failed.
 */
const ranks: Record<MessageStatus, number> = {
  scheduled: 0,
  queued: 1,
  cancelled: 2,
  sending: 3,
  unconfirmed: 4,
  accepted: 5,
  sent: 6,
  failed: 7,
  delivered: 8,
  read: 9,
  played: 10,
};

/** Where a message stands after news of `incoming`: the further of the two. */
export function advance(current: MessageStatus, incoming: MessageStatus): MessageStatus {
  return ranks[incoming] > ranks[current] ? incoming : current;
}

const reported: ReadonlySet<string> = new Set<MessageStatus>(['sent', 'delivered', 'read', 'played', 'failed']);

/** The status a receipt's word stands for; undefined for a word Meta added since, which is kept but moves nothing. */
export function statusOfReceipt(word: string): MessageStatus | undefined {
  return reported.has(word) ? (word as MessageStatus) : undefined;
}

/** From where a person may ask for another attempt. */
export const isRetryable = (status: MessageStatus): boolean => status === 'failed' || status === 'unconfirmed';
