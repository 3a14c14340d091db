import type { MessageStatus } from '@transom/protocol';

/**
 * How far a message has come. Waiting and being sent are one step: a message Meta had no room for goes back in the
 * queue. Nothing in these runs may fail, so a failure counts as less than anything.
 */
const steps: Record<MessageStatus, number> = {
  failed: -1,
  cancelled: -1,
  scheduled: 0,
  queued: 1,
  sending: 1,
  unconfirmed: 2,
  accepted: 2,
  sent: 3,
  delivered: 4,
  read: 5,
  played: 6,
};

export const isLower = (now: MessageStatus, before: MessageStatus): boolean => steps[now] < steps[before];
export const hasReachedMeta = (status: MessageStatus): boolean => steps[status] >= 2 && status !== 'unconfirmed';
export const isUnderWay = (status: MessageStatus): boolean => status === 'queued' || status === 'sending';
