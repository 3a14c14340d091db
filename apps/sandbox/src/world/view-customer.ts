import type { State } from '../state/state.ts';
import type { Customer, StoredMessage } from '../state/types.ts';
import { previewOf } from './preview.ts';

/** A customer as the phone page lists them. */
export interface CustomerView {
  id: string;
  phone: string | null;
  userId: string;
  name: string;
  username: string | null;
  online: boolean;
  readReceipts: boolean;
  blocked: boolean;
  marketingStopped: boolean;
  marketingLimited: boolean;
  /** The business put this person on its block list. */
  blockedByBusiness: boolean;
  lastMessage: { text: string; at: string; fromCustomer: boolean } | null;
}

const MOST_LISTED = 500;

/** The customers who wrote or were written to last, newest first, at most 500. */
export function listCustomers(state: State): CustomerView[] {
  const latest = new Map<string, StoredMessage>();
  for (const id of state.customers.keys()) {
    const message = latestOf(state, id);
    if (message) latest.set(id, message);
  }
  const newest = (customer: Customer) => latest.get(customer.id)?.at ?? 0;
  return [...state.customers.values()]
    .sort((a, b) => newest(b) - newest(a))
    .slice(0, MOST_LISTED)
    .map((customer) => viewCustomer(state, customer));
}

export function viewCustomer(state: State, customer: Customer): CustomerView {
  const { id, phone, userId, name, username, online, readReceipts, blocked } = customer;
  const { marketingStopped = false, marketingLimited = false, blockedByBusiness = false } = customer;
  const last = latestOf(state, id);
  return {
    id,
    phone,
    userId,
    name,
    username,
    online,
    readReceipts,
    blocked,
    marketingStopped,
    marketingLimited,
    blockedByBusiness,
    lastMessage: last
      ? { text: previewOf(last), at: new Date(last.at).toISOString(), fromCustomer: last.fromCustomer }
      : null,
  };
}

function latestOf(state: State, id: string): StoredMessage | undefined {
  let latest: StoredMessage | undefined;
  for (const message of state.messagesOf.get(id) ?? []) {
    if (isVisible(message) && (!latest || message.at >= latest.at)) latest = message;
  }
  return latest;
}

const UNLISTED = new Set(['reaction', 'edit', 'revoke', 'system']);

/** Whether it is a message of its own on the customer's phone. One that failed is not; the sender's own list has it. */
function isVisible(message: StoredMessage): boolean {
  return !UNLISTED.has(message.type) && !message.doomed;
}
