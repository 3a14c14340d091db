import type { MessageError } from '@transom/protocol';
import { serviceWindowMs } from './model.ts';

/** What a scheduled message comes to when its time is there. */
export type ReleaseOutcome =
  | { status: 'queued'; error: null }
  | { status: 'cancelled' | 'failed'; error: MessageError };

interface Waiting {
  type: string;
  cancelIfAnswered: boolean;
  setAt: Date;
}

interface Standing {
  windowExpiresAt: Date | null;
  contactBlocked: boolean;
}

const because = (code: string, what: string, todo: string): MessageError => ({
  code,
  what,
  todo,
  retryable: false,
  details: null,
});

export const answeredFirst = because(
  'customer_answered',
  'The customer answered first, so this scheduled message was not sent.',
  'Write it again if it still fits.',
);
export const cancelledByHand = because('cancelled', 'This scheduled message was cancelled.', '');
const windowShut = because(
  'window_closed',
  'This scheduled message was not sent: its time came more than 24 hours after the customer last wrote.',
  'Send an approved template; you can write freely again when they answer.',
);
const blocked = because(
  'contact_blocked',
  'This scheduled message was not sent: the contact is blocked.',
  'Unblock them before writing.',
);

/** Decides at the moment of sending: an answer cancels, a shut window or a blocked contact fails it, else it goes out. */
export function releaseOutcome(message: Waiting, conversation: Standing, now: Date): ReleaseOutcome {
  const { windowExpiresAt, contactBlocked } = conversation;
  const lastWordAt = windowExpiresAt ? windowExpiresAt.getTime() - serviceWindowMs : Number.NEGATIVE_INFINITY;
  if (message.cancelIfAnswered && lastWordAt > message.setAt.getTime())
    return { status: 'cancelled', error: answeredFirst };
  if (contactBlocked) return { status: 'failed', error: blocked };
  if (message.type !== 'template' && (windowExpiresAt === null || windowExpiresAt <= now))
    return { status: 'failed', error: windowShut };
  return { status: 'queued', error: null };
}
