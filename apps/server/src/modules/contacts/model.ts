import type { Contact, ContactSummary, FieldValue, Tag } from '@transom/protocol';

/** What a webhook, or a person who types a number, tells about somebody. At least one key is there. */
export interface Person {
  /** Digits, as Meta writes `wa_id` and `from`. */
  phone: string | null;
  /** Business-scoped user id. */
  userId: string | null;
  parentUserId: string | null;
  profileName: string | null;
  username: string | null;
  /** Keys this person is known to have had before: a changed number, a changed user id. */
  formerPhone: string | null;
  formerUserId: string | null;
}

export const nobody: Person = {
  phone: null,
  userId: null,
  parentUserId: null,
  profileName: null,
  username: null,
  formerPhone: null,
  formerUserId: null,
};

/** A contact's row, in the words of this module. */
export interface ContactRecord {
  id: string;
  ownName: string | null;
  profileName: string | null;
  username: string | null;
  phone: string | null;
  waId: string | null;
  userId: string | null;
  parentUserId: string | null;
  blockedAt: Date | null;
  marketingOptOutAt: Date | null;
  /** Who of the team stopped marketing; null, the customer did. */
  marketingOptOutBy: string | null;
  /** Oldest tag first. */
  tags: Tag[];
  /** By the id of the field. */
  fields: Record<string, FieldValue>;
  createdAt: Date;
}

/**
 * One key for every way the same mobile number is written. Brazil added a 9 before old numbers, Mexico a 1 and
 * Argentina a 9 after the country code; Meta reports some people with and some without.
 */
export function phoneKey(digits: string): string {
  if (/^55\d{2}9\d{8}$/.test(digits)) return digits.slice(0, 4) + digits.slice(5);
  if (/^521\d{10}$/.test(digits)) return `52${digits.slice(3)}`;
  if (/^549\d{10}$/.test(digits)) return `54${digits.slice(3)}`;
  return digits;
}

export interface IdentityKey {
  kind: 'phone' | 'user';
  value: string;
}

/** What this person is recognised by; the current keys first. */
export function identityKeys(person: Person): IdentityKey[] {
  const keys: IdentityKey[] = [];
  if (person.phone) keys.push({ kind: 'phone', value: phoneKey(person.phone) });
  if (person.userId) keys.push({ kind: 'user', value: person.userId });
  if (person.formerPhone) keys.push({ kind: 'phone', value: phoneKey(person.formerPhone) });
  if (person.formerUserId) keys.push({ kind: 'user', value: person.formerUserId });
  return keys;
}

type Naming = Pick<ContactRecord, 'ownName' | 'profileName' | 'username' | 'phone' | 'userId'>;
type Summed = Naming & Pick<ContactRecord, 'id' | 'blockedAt'>;

/** Own name, else profile name, else @username, else phone; a contact always has something to be called by. */
export function displayName(contact: Naming): string {
  if (contact.ownName) return contact.ownName;
  if (contact.profileName) return contact.profileName;
  if (contact.username) return `@${contact.username.replace(/^@/, '')}`;
  if (contact.phone) return `+${contact.phone}`;
  return contact.userId ?? '';
}

export const presentSummary = (contact: Summed): ContactSummary => ({
  id: contact.id,
  name: displayName(contact),
  phone: contact.phone ? `+${contact.phone}` : null,
  username: contact.username,
  blocked: contact.blockedAt !== null,
});

export const presentContact = (contact: ContactRecord): Contact => ({
  ...presentSummary(contact),
  ownName: contact.ownName,
  profileName: contact.profileName,
  userId: contact.userId,
  marketingOptOut: contact.marketingOptOutAt !== null,
  marketingOptOutAt: contact.marketingOptOutAt?.toISOString() ?? null,
  marketingOptOutBy: contact.marketingOptOutBy,
  tags: contact.tags,
  fields: contact.fields,
  createdAt: contact.createdAt.toISOString(),
});

/** The record with what this person newly tells, or the same object when nothing is new. Own names are never touched. */
export function withNews(contact: ContactRecord, person: Person): ContactRecord {
  const next: ContactRecord = {
    ...contact,
    profileName: person.profileName ?? contact.profileName,
    username: person.username ?? contact.username,
    waId: person.phone ?? contact.waId,
    // The same number in another variant keeps the form it has: people recognise it.
    phone:
      person.phone && (!contact.phone || phoneKey(contact.phone) !== phoneKey(person.phone))
        ? person.phone
        : contact.phone,
    userId: person.userId ?? contact.userId,
    parentUserId: person.parentUserId ?? contact.parentUserId,
  };
  const same = (Object.keys(next) as (keyof ContactRecord)[]).every((field) => next[field] === contact[field]);
  return same ? contact : next;
}
