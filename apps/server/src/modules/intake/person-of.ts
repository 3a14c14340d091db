import { type InboundMessage, isObject, isWebhookContact, type WebhookContact } from '@transom/cloud-api/wire';
import { nobody, type Person } from '#modules/contacts';

/** Who wrote a message; null when it does not say. */
export function senderOf(message: InboundMessage, contacts: readonly unknown[]): Person | null {
  if (message.type === 'system') return changedPerson(message);
  return personOf(message.from, message.from_user_id, message.from_parent_user_id, contacts, sharedPhone(message));
}

/** A person named by phone or user id, completed by the matching entry of `contacts[]`. */
export function personOf(
  phone: unknown,
  userId: unknown,
  parentUserId: unknown,
  contacts: readonly unknown[],
  shared: string | null = null,
): Person | null {
  const known = contacts.filter(isWebhookContact);
  const match =
    known.find(
      (c) => (c.wa_id !== undefined && c.wa_id === phone) || (c.user_id !== undefined && c.user_id === userId),
    ) ?? (known.length === 1 ? known[0] : undefined);
  const person: Person = {
    ...nobody,
    phone: digits(phone) ?? digits(match?.wa_id) ?? shared,
    userId: key(userId) ?? key(match?.user_id),
    parentUserId: key(parentUserId) ?? key(match?.parent_user_id),
    profileName: line(match?.profile?.name),
    username: line((match?.profile as WebhookContact['profile'])?.username)?.replace(/^@/, '') ?? null,
  };
  return person.phone || person.userId ? person : null;
}

/**
 * A customer changed their number or user id (Meta, webhooks/reference/messages/system): one person, two sets of keys.
 * `previous_user_id` is a newer addition; before it only the body named the old id.
 */
function changedPerson(message: InboundMessage): Person | null {
  const { system } = message;
  const fromBody = /changed from (\S+) to (\S+)\s*$/.exec(typeof system?.body === 'string' ? system.body : '')?.[1];
  const person: Person = {
    ...nobody,
    phone: digits(system?.wa_id) ?? digits(message.from),
    userId: key(system?.user_id) ?? key(message.from_user_id),
    formerPhone: digits(message.from),
    formerUserId: key(system?.previous_user_id) ?? (fromBody && /^[A-Z]{2}\./.test(fromBody) ? fromBody : null),
  };
  return person.phone || person.userId || person.formerPhone || person.formerUserId ? person : null;
}

/** A customer without a visible phone who answered our request for it: the card holds their own number. */
function sharedPhone(message: InboundMessage): string | null {
  if (message.type !== 'contacts' || !Array.isArray(message.contacts)) return null;
  const card: unknown = message.contacts[0];
  if (!isObject(card) || card.origin !== 'contact_request' || !Array.isArray(card.phones)) return null;
  const phone: unknown = card.phones[0];
  return isObject(phone) ? (digits(phone.wa_id) ?? digits(phone.phone)) : null;
}

function digits(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const number = value.replace(/[\s+().-]/g, '');
  return /^\d{5,20}$/.test(number) ? number : null;
}

const key = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= 200 ? value : null;

function line(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.trim().slice(0, 200) || null;
}
