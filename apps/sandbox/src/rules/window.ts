import type { Customer, StoredMessage } from '../state/types.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

// Whether a reaction opens the window is not documented; the sandbox is the strict one.
const SILENT_TYPES = new Set(['reaction', 'system', 'edit', 'revoke']);

/** Whether an inbound message opens the customer service window. What is said in a group opens none with the person. */
export function opensWindow({ type, body }: Pick<StoredMessage, 'type' | 'body'>): boolean {
  return !SILENT_TYPES.has(type) && body.group_id === undefined;
}

/**
 * Whether anything but a template may be sent: 24 hours from the customer's latest message (Meta, send-messages). A
 * message from the future counts as of now.
 */
export function isWindowOpen(customer: Customer, now: number): boolean {
  return customer.lastInboundAt !== null && now < Math.min(customer.lastInboundAt, now) + DAY_MS;
}

/**
 * The free entry point: three days from the business's answer, if it came within 24 hours of the customer's message
 * from an ad or post (Meta, pricing). Null when there is none.
 */
export function freeEntryPointUntil(customer: Customer, now: number): number | null {
  if (customer.freeUntil !== null && now < customer.freeUntil) return customer.freeUntil;
  if (customer.referredAt === null || now >= customer.referredAt + DAY_MS) return null;
  if (customer.freeUntil !== null && customer.freeUntil - 3 * DAY_MS >= customer.referredAt) return null;
  return now + 3 * DAY_MS;
}
