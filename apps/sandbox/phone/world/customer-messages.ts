import type { CameraRollItem, Catalogue, CustomerMessage } from './types.ts';

/** Messages of a customer in Meta's form, less what the sandbox and Meta add on the way. */

export const textMessage = (body: string): CustomerMessage => ({ type: 'text', text: { body } });

/** Something of the camera roll; what is recorded on a phone is a voice message. */
export function fileMessage({ id, kind, filename }: CameraRollItem): CustomerMessage {
  if (kind === 'audio') return { type: 'audio', audio: { id, voice: true } };
  return { type: kind, [kind]: kind === 'document' ? { id, filename } : { id } };
}

export interface Place {
  name: string;
  address: string;
  latitude: number;
  longitude: number;
}

export const placeMessage = (place: Place): CustomerMessage => ({ type: 'location', location: { ...place } });

export interface Acquaintance {
  firstName: string;
  lastName: string;
  company: string;
  phone: string;
  email: string;
}

export function contactMessage({ firstName, lastName, company, phone, email }: Acquaintance): CustomerMessage {
  const name = { first_name: firstName, last_name: lastName, formatted_name: `${firstName} ${lastName}` };
  const phones = [{ phone, wa_id: phone.replace(/\D/g, ''), type: 'CELL' }];
  return {
    type: 'contacts',
    contacts: [{ name, org: { company }, phones, emails: [{ email, type: 'WORK' }] }],
  };
}

/** The answer to a request for the phone: one's own card. A person without a number is given one. */
export function ownContact(name: string, phone: string | null): CustomerMessage {
  const wa_id = phone?.replace(/\D/g, '') ?? `919${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
  const card = {
    name: { first_name: name, formatted_name: name },
    phones: [{ phone: `+${wa_id}`, wa_id, type: 'MOBILE' }],
    origin: 'contact_request',
  };
  return { type: 'contacts', contacts: [card] };
}

/** Null takes the reaction back. */
export const reaction = (wamid: string, emoji: string | null): CustomerMessage => ({
  type: 'reaction',
  reaction: { message_id: wamid, ...(emoji === null ? {} : { emoji }) },
});

export const editedText = (wamid: string, body: string): CustomerMessage => ({
  type: 'edit',
  edit: { original_message_id: wamid, message: textMessage(body) },
});

export const deletion = (wamid: string): CustomerMessage => ({
  type: 'revoke',
  revoke: { original_message_id: wamid },
});

/** A form of a flow or an address request; the answers go as JSON inside a string. */
export const formReply = (name: string, answers: Record<string, unknown>): CustomerMessage => ({
  type: 'interactive',
  interactive: { type: 'nfm_reply', nfm_reply: { name, body: 'Sent', response_json: JSON.stringify(answers) } },
});

const WEEK_S = 7 * 24 * 60 * 60;

export function callPermission(response: 'accept' | 'reject', now: Date): CustomerMessage {
  const expiry = { expiration_timestamp: Math.floor(now.getTime() / 1000) + WEEK_S };
  const call_permission_reply = {
    response,
    ...(response === 'accept' ? expiry : {}),
    response_source: 'user_action',
  };
  return { type: 'interactive', interactive: { type: 'call_permission_reply', call_permission_reply } };
}

/** An order of so many of each product; products ordered 0 times are left out. */
export function orderMessage(
  { id, products }: Catalogue,
  counts: Readonly<Record<string, number>>,
  note: string,
): CustomerMessage {
  const product_items = products.flatMap(({ retailerId, price, currency }) => {
    const quantity = counts[retailerId] ?? 0;
    return quantity === 0 ? [] : [{ product_retailer_id: retailerId, quantity, item_price: price, currency }];
  });
  return { type: 'order', order: { catalog_id: id, ...(note === '' ? {} : { text: note }), product_items } };
}

/** The first words after a tap on an ad that leads to WhatsApp. */
export const adMessage = (body: string): CustomerMessage => ({
  ...textMessage(body),
  referral: {
    source_url: 'https://fb.me/sandbox-ad',
    source_id: '120226305854810726',
    source_type: 'ad',
    headline: 'Chat with us',
    body: 'Handmade oak tables, delivered in 5 days',
    media_type: 'image',
    image_url: 'https://example.com/oak-table.jpg',
    ctwa_clid: 'Aff-sandbox-click',
    welcome_message: { text: 'Hi! Ask us anything about our tables.' },
  },
});

export const groupMessage = (body: string): CustomerMessage => ({ ...textMessage(body), group_id: 'SANDBOX-GROUP-1' });

/** The customer moves to another number, or, known by username alone, to another id. */
export function movedTo(phone: string | null): CustomerMessage {
  if (phone === null) return { type: 'system', system: { type: 'user_changed_user_id' } };
  return { type: 'system', system: { type: 'user_changed_number', wa_id: phone.replace(/\D/g, '') } };
}
