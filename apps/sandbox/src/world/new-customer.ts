import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { userIdFor } from '../state/phone.ts';
import type { Customer } from '../state/types.ts';

interface NewCustomer {
  phone?: string | null;
  userId?: string;
  name?: string;
  username?: string | null;
  hidePhone?: boolean;
}

/** Somebody new on WhatsApp: online, with read receipts on. */
export function newCustomer(context: Context, given: NewCustomer): Customer {
  const phone = given.phone ?? null;
  const id = randomUUID();
  const customer: Customer = {
    id,
    phone,
    userId: given.userId ?? userIdFor(phone ?? id),
    name: given.name ?? given.username ?? (phone === null ? 'Customer' : `+${phone}`),
    username: given.username ?? null,
    hidePhone: given.hidePhone ?? false,
    online: true,
    readReceipts: true,
    blocked: false,
    lastInboundAt: null,
    referredAt: null,
    freeUntil: null,
  };
  context.commit({ kind: 'customer', customer });
  context.events.changed(id);
  return customer;
}
