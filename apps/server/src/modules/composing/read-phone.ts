import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { invalidField } from '#platform/errors';

/**
 * Digits of an international number, of any country. Without a + it is taken to begin with the country code, as Meta
 * takes it. Throws `invalid_request` at `field`.
 */
export function readPhone(written: string, field: string): string {
  const trimmed = written.trim();
  const number = parsePhoneNumberFromString(trimmed.startsWith('+') ? trimmed : `+${trimmed.replace(/^00/, '')}`);
  if (!number?.isPossible()) {
    throw invalidField(field, 'This is not a phone number. Write it with its country code, like +34 600 111 222.');
  }
  return number.number.slice(1);
}
