import { isObject, type JsonObject } from '@transom/cloud-api/wire';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { mediaUrl } from '../graph/media-bytes.ts';
import { newWebhook } from '../sending/report-receipt.ts';
import { newWamid } from '../state/ids.ts';
import { isPhone, normalisePhone } from '../state/phone.ts';
import type { StoredMessage } from '../state/types.ts';
import { seconds } from '../webhooks/compose.ts';
import { WorldError } from './invalid-request.ts';
import { recogniseCustomer } from './recognise-customer.ts';

const MediaTypes = new Set(['image', 'video', 'audio', 'document', 'sticker']);

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
  const customer = recogniseCustomer(context, inbound);
  const phone = inbound.from !== undefined && !customer.hidePhone ? inbound.from : undefined;
  const at = timestamp ?? context.now();
  const wamid = newWamid(phone ?? null, true);
  const body: JsonObject = {
    ...withMediaFacts(context, type, message),
    ...(phone === undefined ? {} : { from: phone }),
    from_user_id: customer.userId,
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
  if (type === 'system') followChange(context, customer.id, message.system);
  if (webhook) context.deliveries.add(webhook);
  context.events.changed(customer.id);
  await context.journal.written();
  return { wamid };
}

/** Media the sandbox holds gets the facts Meta adds: address, type and digest. */
function withMediaFacts(context: Context, type: string, message: JsonObject): JsonObject {
  const media = message[type];
  if (!MediaTypes.has(type) || !isObject(media)) return message;
  const held = typeof media.id === 'string' ? context.state.media.get(media.id) : undefined;
  if (!held) return message;
  const facts = { mime_type: held.mimeType, sha256: held.sha256, id: held.id, url: mediaUrl(context, held) };
  return { ...message, [type]: { ...media, ...facts } };
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
