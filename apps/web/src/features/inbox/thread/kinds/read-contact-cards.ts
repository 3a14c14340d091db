import { sayPhone } from '../../say-phone.ts';
import { field, listOf, textOf } from './reading.ts';

/** A way to reach somebody, and Meta's word for which: CELL, WORK, HOME. */
interface Reach {
  words: string;
  label: string;
}

export interface ContactCard {
  name: string;
  /** Title, department and company on one line. */
  organisation: string;
  phones: Reach[];
  emails: Reach[];
  addresses: Reach[];
  /** The customer's own number, given because it was asked for. */
  asked: boolean;
}

/** The cards of a `contacts` message (Meta, messages/contacts), read leniently; cards that say nothing are left out. */
export function readContactCards(content: unknown): ContactCard[] {
  return listOf(content)
    .map(readCard)
    .filter(
      ({ name, phones, emails, addresses }) => name !== '' || phones.length + emails.length + addresses.length > 0,
    );
}

function readCard(card: unknown): ContactCard {
  const name = field(card, 'name');
  const org = field(card, 'org');
  const parts = (source: unknown, keys: readonly string[], glue: string) =>
    keys
      .map((key) => textOf(field(source, key)).trim())
      .filter(Boolean)
      .join(glue);
  const reaches = (key: string, wordsOf: (entry: unknown) => string): Reach[] =>
    listOf(field(card, key))
      .map((entry) => ({ words: wordsOf(entry), label: textOf(field(entry, 'type')) }))
      .filter(({ words }) => words !== '');
  return {
    name: textOf(field(name, 'formatted_name')).trim() || parts(name, ['first_name', 'last_name'], ' '),
    organisation: parts(org, ['title', 'department', 'company'], ' · '),
    phones: reaches('phones', (entry) => phoneWords(textOf(field(entry, 'phone')) || textOf(field(entry, 'wa_id')))),
    emails: reaches('emails', (entry) => textOf(field(entry, 'email')).trim()),
    addresses: reaches('addresses', (entry) => parts(entry, ['street', 'city', 'state', 'zip', 'country'], ', ')),
    asked: field(card, 'origin') === 'contact_request',
  };
}

/** As it was written when that has spaces already; bare digits are grouped. */
const phoneWords = (phone: string): string => (/^\+?\d{7,15}$/.test(phone.trim()) ? sayPhone(phone) : phone.trim());
