import { z } from 'zod';
import type { Context } from '../context.ts';
import { deliverWaiting, readWaiting } from '../sending/carry-out.ts';
import { announce } from '../sending/report-receipt.ts';
import { isPhone, normalisePhone } from '../state/phone.ts';
import { findCustomer } from '../state/state.ts';
import type { Customer } from '../state/types.ts';
import { WorldError } from './invalid-request.ts';
import { newCustomer } from './new-customer.ts';
import { Phone } from './receive-inbound.ts';

export const CustomerPatch = z.strictObject({
  online: z.boolean().optional(),
  readReceipts: z.boolean().optional(),
  blocked: z.boolean().optional(),
  /** "Stop" (or again "Resume") for offers and announcements; the business is told. */
  marketingStopped: z.boolean().optional(),
  /** Meta delivers no more marketing to this person for now (131049); the business is not told. */
  marketingLimited: z.boolean().optional(),
});
export type CustomerPatch = z.infer<typeof CustomerPatch>;

export const NewCustomer = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    phone: Phone.optional(),
    username: z
      .string()
      .regex(/^@?[A-Za-z0-9._]{3,35}$/, '3 to 35 letters, digits, dots and underscores.')
      .transform((given) => given.replace(/^@/, ''))
      .optional(),
    hidePhone: z.boolean().optional(),
  })
  .refine((person) => person.phone !== undefined || person.username !== undefined, {
    path: ['phone'],
    error: 'Give a phone or a username.',
  });
export type NewCustomer = z.infer<typeof NewCustomer>;

/** A new person for the phone page. Throws when the phone is somebody's already. */
export async function createCustomer(context: Context, person: NewCustomer): Promise<Customer> {
  if (person.phone !== undefined && context.state.customerByPhone.has(person.phone)) {
    throw new WorldError('invalid_request', 'phone: Somebody has this number already.', 'phone');
  }
  const { name, phone = null, username = null, hidePhone = false } = person;
  const customer = newCustomer(context, { name, phone, username, hidePhone });
  await context.journal.written();
  return customer;
}

/**
 * Switches a customer's phone on or off, their read receipts, their block of the business or what they want of its
 * marketing. Whoever is named by a
 * phone nobody has yet becomes a customer by it.
 */
export async function changeCustomer(context: Context, key: string, patch: CustomerPatch): Promise<Customer> {
  const known = findCustomer(context.state, key);
  const phone = normalisePhone(key);
  if (!known && !(isPhone(phone) && !/[a-z]/i.test(key))) {
    throw new WorldError('not_found', 'There is no such customer.');
  }
  const before = known ?? newCustomer(context, { phone });
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const customer: Customer = { ...before, ...given };
  context.commit({ kind: 'customer', customer });
  const stopped = customer.marketingStopped ?? false;
  if (stopped !== (before.marketingStopped ?? false)) {
    announce(context, { kind: 'preference', customerId: customer.id, value: stopped ? 'stop' : 'resume' });
  }
  if (customer.online && !before.online) {
    readWaiting(context, customer);
    deliverWaiting(context, customer);
  }
  context.events.changed(customer.id);
  await context.journal.written();
  return customer;
}
