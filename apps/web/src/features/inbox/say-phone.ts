import type { Conversation } from '@transom/protocol';

/**
 * A number as people write it: `+91 98123 45670`. Grouped plainly, without the metadata of every country, which would
 * weigh more than the rest of the inbox.
 */
export function sayPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  const code = countryCode(digits);
  const rest = digits.slice(code.length);
  if (code === '1' && rest.length === 10) return `+1 ${rest.slice(0, 3)} ${rest.slice(3, 6)} ${rest.slice(6)}`;
  const groups = rest.length === 9 ? /\d{3}/g : /\d{1,5}(?=(?:\d{4,5})*$)/g;
  return `+${code} ${(rest.match(groups) ?? [rest]).join(' ')}`;
}

/** ITU E.164 country codes have one to three digits; those of one and two are listed, the rest have three. */
const oneDigit = '17';
const twoDigits =
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98';
const countryCode = (digits: string): string => {
  if (oneDigit.includes(digits[0] ?? '')) return digits.slice(0, 1);
  return twoDigits.split(' ').includes(digits.slice(0, 2)) ? digits.slice(0, 2) : digits.slice(0, 3);
};

/** A contact's name; a number that stands in for one is spaced like a number. */
export const sayName = ({ name, phone }: Conversation['contact']): string =>
  phone !== null && name === phone ? sayPhone(phone) : name;
