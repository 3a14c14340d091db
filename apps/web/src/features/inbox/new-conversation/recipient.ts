import type { Contact } from '@transom/protocol';
import { sayPhone } from '../say-phone.ts';

/** Whom a first message goes to. `contact` is null while nobody here has that number. */
export interface Recipient {
  /** E.164 with `+`. */
  phone: string;
  contact: Pick<Contact, 'name' | 'blocked' | 'marketingOptOut'> | null;
}

/** What was typed, when it reads as a number rather than a name: four digits or more, and nothing but what stands between them. */
export function asPhone(text: string): string | null {
  const written = text.trim();
  return /^[+\d\s().\-/]+$/.test(written) && written.replace(/\D/g, '').length >= 4 ? written : null;
}

/** Name and number; a number alone when nobody is known by it. */
export function sayRecipient({ phone, contact }: Recipient): string {
  const number = sayPhone(phone);
  return contact === null || contact.name === phone ? number : `${contact.name}, ${number}`;
}
