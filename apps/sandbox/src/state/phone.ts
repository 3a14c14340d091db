import { createHash } from 'node:crypto';

/** Digits of a phone in any notation: `+34 (600) 111-222` and `0034600111222` are `34600111222`. */
export function normalisePhone(written: string): string {
  return written.replace(/\D/g, '').replace(/^00/, '');
}

/** Whether digits can be an international number (E.164: 8 to 15 digits here, no leading zero). */
export function isPhone(digits: string): boolean {
  return /^[1-9]\d{7,14}$/.test(digits);
}

// Enough for believable ids; every other calling code gets the private-use "ZZ".
const COUNTRIES: readonly (readonly [prefix: string, country: string])[] = [
  ['971', 'AE'],
  ['972', 'IL'],
  ['966', 'SA'],
  ['880', 'BD'],
  ['351', 'PT'],
  ['353', 'IE'],
  ['234', 'NG'],
  ['54', 'AR'],
  ['55', 'BR'],
  ['56', 'CL'],
  ['57', 'CO'],
  ['20', 'EG'],
  ['33', 'FR'],
  ['49', 'DE'],
  ['91', 'IN'],
  ['62', 'ID'],
  ['39', 'IT'],
  ['60', 'MY'],
  ['52', 'MX'],
  ['31', 'NL'],
  ['92', 'PK'],
  ['51', 'PE'],
  ['27', 'ZA'],
  ['34', 'ES'],
  ['90', 'TR'],
  ['44', 'GB'],
  ['1', 'US'],
  ['7', 'RU'],
];

/** The business-scoped user id of a seed (a phone or a name): country and 16 digits, always the same for the same seed. */
export function userIdFor(seed: string): string {
  const country = COUNTRIES.find(([prefix]) => seed.startsWith(prefix))?.[1] ?? 'ZZ';
  const number = createHash('sha256').update(seed).digest().readBigUInt64BE() % 9_000_000_000_000_000n;
  return `${country}.${number + 1_000_000_000_000_000n}`;
}
