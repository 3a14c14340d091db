import { isObject, type JsonObject } from '@transom/cloud-api/wire';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { newWebhook } from '../sending/report-receipt.ts';
import { newWamid } from '../state/ids.ts';
import { isPhone, normalisePhone } from '../state/phone.ts';
import type { Customer, StoredMessage } from '../state/types.ts';
import { seconds } from '../webhooks/compose.ts';
import { completeInbound } from './complete-inbound.ts';
import { WorldError } from './invalid-request.ts';
import { recogniseCustomer } from './recognise-customer.ts';

/** Unix seconds or ISO time, to ms. */
const Timestamp = z.union([z.number(), z.string().min(1)]).transform((given, context) => {
  const ms = typeof given === 'number' || /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given);
  if (Number.isFinite(ms) && ms >= 0 && ms < 8e15) return ms;
  context.addIssue({ code: 'custom', message: 'Give unix seconds or an ISO time.' });
  return z.NEVER;
});

export const Phone = z.string().transform((given, context) => {
  const phone = normalisePhone(given);
  if (isPhone(phone)) return phone;
  context.addIssue({ code: 'custom', message: 'Give a phone number with its country code, 8 to 15 digits.' });
  return z.NEVER;
});

/**
 * What a customer sends. At least one of `from`, `userId` and `username` says who; with `from` left out the business
 * learns no phone.
 * `message` is a webhook message without id, from and timestamp, of any type; text may leave the type out.
 */
export const Inbound = z
  .strictObject({
    from: Phone.optional(),
    userId: z
      .string()
      .regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/, 'Give a user id like ES.7730184420918273.')
      .optional(),
    name: z.string().min(1).max(200).optional(),
    username: z.string().min(1).max(64).optional(),
    timestamp: Timestamp.optional(),
    message: z.looseObject({ type: z.string().min(1).max(64).optional() }),
  })
  .refine(({ from, userId, username }) => (from ?? userId ?? username) !== undefined, {
    path: ['from'],
    error: 'Say who writes: a phone in "from", a "userId" or a "username".',
  });
export type Inbound = z.input<typeof Inbound>;

/** A customer writes to the business, now or as of `timestamp`. The webhook goes on its way by itself. */
export async function receiveInbound(context: Context, inbound: z.output<typeof Inbound>): Promise<{ wamid: string }> {
  const { message, timestamp } = inbound;
  const type = message.type ?? (isObject(message.text) ? 'text' : undefined);
  if (type === undefined)
    throw new WorldError('invalid_request', 'message.type: Say what kind of message it is.', 'message.type');
  const customer = revealPhone(context, type, message, recogniseCustomer(context, inbound));
  const shown = inbound.from ?? (isContactShare(type, message) ? (customer.phone ?? undefined) : undefined);
  const phone = shown !== undefined && !customer.hidePhone ? shown : undefined;
  const at = timestamp ?? context.now();
  const wamid = newWamid(phone ?? null, true);
  const body: JsonObject = {
    ...completeInbound(context, type, message, customer),
    ...senderOf(type, message, phone, customer),
    id: wamid,
    timestamp: seconds(at),
    type,
  };
  const stored: StoredMessage = {
    wamid,
    customerId: customer.id,
    fromCustomer: true,
    at,
    type,
    body,
    receipts: [],
  };
  // Whom the business blocked writes into the void.
  const webhook = customer.blockedByBusiness ? undefined : newWebhook(context, { kind: 'message', wamid });
  context.commit({ kind: 'message', message: stored, ...(webhook ? { webhook } : {}) });
  if (type === 'system') followChange(context, customer.id, body.system);
  if (webhook) context.deliveries.add(webhook);
  context.events.changed(customer.id);
  await context.journal.written();
  return { wamid };
}

/** A change of number names the old phone alone, and one behind a username nobody (Meta, webhooks/reference). */
function senderOf(type: string, { system }: JsonObject, phone: string | undefined, { userId }: Customer): JsonObject {
  if (type !== 'system') return { ...(phone === undefined ? {} : { from: phone }), from_user_id: userId };
  const nobody = phone === undefined || (isObject(system) && system.type === 'user_changed_user_id');
  return nobody ? {} : { from: phone };
}

function isContactShare(type: string, { contacts }: JsonObject): boolean {
  return (
    type === 'contacts' && Array.isArray(contacts) && isObject(contacts[0]) && contacts[0].origin === 'contact_request'
  );
}

/** Whoever answers a request for their phone shows it to the business from then on (Meta, contacts messages). */
function revealPhone(context: Context, type: string, message: JsonObject, customer: Customer): Customer {
  if (!isContactShare(type, message)) return customer;
  const [card] = Array.isArray(message.contacts) ? message.contacts : [];
  const [line] = isObject(card) && Array.isArray(card.phones) ? card.phones : [];
  const given = isObject(line) && typeof line.wa_id === 'string' ? normalisePhone(line.wa_id) : '';
  const phone = customer.phone ?? (isPhone(given) && !context.state.customerByPhone.has(given) ? given : null);
  const open: Customer = { ...customer, phone, hidePhone: false };
  context.commit({ kind: 'customer', customer: open });
  return open;
}

/** A system message tells of a new phone or user id: from now on the customer has it. */
function followChange(context: Context, customerId: string, system: unknown): void {
  const customer = context.state.customers.get(customerId);
  if (!customer || !isObject(system)) return;
  const phone = typeof system.wa_id === 'string' ? normalisePhone(system.wa_id) : customer.phone;
  const userId = typeof system.user_id === 'string' ? system.user_id : customer.userId;
  const holder = phone === null ? undefined : context.state.customerByPhone.get(phone);
  if (holder && holder.id !== customerId)
    context.commit({ kind: 'customers-merged', from: holder.id, into: customerId });
  context.commit({ kind: 'customer', customer: { ...customer, phone, userId } });
}
