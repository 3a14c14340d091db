import { isObject, type JsonObject } from '@transom/cloud-api/wire';
import type { Context } from '../context.ts';
import { mediaUrl } from '../graph/media-bytes.ts';
import { normalisePhone, userIdFor } from '../state/phone.ts';
import type { Customer } from '../state/types.ts';

/** Adds to what a customer sends the facts Meta adds on the way; what was given stays. */
export function completeInbound(context: Context, type: string, message: JsonObject, customer: Customer): JsonObject {
  const quoting = withQuotedSender(context, message);
  switch (type) {
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return withMediaFacts(context, type, quoting);
    case 'contacts':
      return withContactFacts(quoting, customer);
    case 'system':
      return withChange(quoting, customer);
    default:
      return quoting;
  }
}

/** A quote names who wrote the quoted message (Meta, webhooks/reference/messages). */
function withQuotedSender({ state }: Context, message: JsonObject): JsonObject {
  const { context: quote } = message;
  if (!isObject(quote) || typeof quote.id !== 'string' || quote.from !== undefined) return message;
  const quoted = state.messages.get(quote.id);
  const business = normalisePhone(state.account.displayPhoneNumber);
  const from = quoted?.fromCustomer ? quoted.body.from : business;
  return { ...message, context: { ...(from === undefined ? {} : { from }), ...quote } };
}

/** Media the sandbox holds gets its address, type and digest, and the marks its kind always carries. */
function withMediaFacts(context: Context, type: string, message: JsonObject): JsonObject {
  const media = message[type];
  if (!isObject(media)) return message;
  const held = typeof media.id === 'string' ? context.state.media.get(media.id) : undefined;
  if (!held) return message;
  const mark =
    type === 'audio'
      ? { voice: false }
      : type === 'sticker'
        ? { animated: held.animated ?? false }
        : type === 'document' && held.filename !== null
          ? { filename: held.filename }
          : {};
  // Meta names the codec of what people record, though not of what is uploaded.
  const mime_type = held.mimeType === 'audio/ogg' ? 'audio/ogg; codecs=opus' : held.mimeType;
  const facts = { mime_type, sha256: held.sha256, id: held.id, url: mediaUrl(context, held) };
  return { ...message, [type]: { ...mark, ...media, ...facts } };
}

/** Cards say where they come from: the answer to a request for the phone, or any other, which come with a vCard. */
function withContactFacts(message: JsonObject, customer: Customer): JsonObject {
  const { contacts } = message;
  if (!Array.isArray(contacts)) return message;
  return {
    ...message,
    contacts: contacts.map((card: unknown) => (isObject(card) ? completeCard(card, customer) : card)),
  };
}

function completeCard(card: JsonObject, customer: Customer): JsonObject {
  if (card.origin !== 'contact_request') {
    return { origin: 'other', ...(card.vcard === undefined ? { vcard: vcardOf(card) } : {}), ...card };
  }
  const phones =
    customer.phone === null ? [] : [{ phone: `+${customer.phone}`, wa_id: customer.phone, type: 'MOBILE' }];
  return { name: { first_name: customer.name, formatted_name: customer.name }, phones, ...card };
}

function vcardOf({ name, phones }: JsonObject): string {
  const named = isObject(name) ? name : {};
  const word = (value: unknown) => (typeof value === 'string' ? value : '');
  const lines = Array.isArray(phones) ? phones.filter(isObject) : [];
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${word(named.last_name)};${word(named.first_name)};;;`,
    `FN:${word(named.formatted_name)}`,
    ...lines.map(
      ({ phone, wa_id }) => `TEL;type=CELL${wa_id === undefined ? '' : `;waid=${word(wa_id)}`}:${word(phone)}`,
    ),
    'END:VCARD',
  ].join('\n');
}

/** A change of number says from what to what, and that the user id changes with it. */
function withChange(message: JsonObject, customer: Customer): JsonObject {
  const { system } = message;
  if (!isObject(system)) return message;
  const { type, wa_id } = system;
  const previous = { previous_user_id: customer.userId };
  if (type === 'user_changed_number' && typeof wa_id === 'string') {
    const phone = normalisePhone(wa_id);
    const body = `User ${customer.name} changed from ${customer.phone ?? customer.userId} to ${phone}`;
    return { ...message, system: { body, user_id: userIdFor(phone), ...previous, ...system, wa_id: phone } };
  }
  if (type === 'user_changed_user_id') {
    const user_id = typeof system.user_id === 'string' ? system.user_id : userIdFor(`${customer.userId} anew`);
    const body = `User ${customer.name} changed from ${customer.userId} to ${user_id}`;
    return { ...message, system: { body, user_id, ...previous, ...system } };
  }
  return message;
}
