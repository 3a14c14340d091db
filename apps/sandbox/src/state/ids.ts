import { randomBytes } from 'node:crypto';

/**
 * A message id the way Meta's look: `wamid.` and base64 of a few fixed bytes, the customer's phone (zeros when hidden)
 * and a random part in hex.
 */
export function newWamid(phone: string | null, fromCustomer: boolean): string {
  const who = Buffer.from(phone ?? '00000000000');
  const unique = Buffer.from(
    randomBytes(fromCustomer ? 10 : 9)
      .toString('hex')
      .toUpperCase(),
  );
  const bytes = Buffer.concat([
    Buffer.from([0x1c, 0x18, who.length]),
    who,
    Buffer.from([0x15, 0x02, 0x00, fromCustomer ? 0x12 : 0x11, 0x18, unique.length]),
    unique,
    Buffer.from([0]),
  ]);
  return `wamid.${bytes.toString('base64')}`;
}

/** An id of digits, as media and templates have. */
export function newNumericId(): string {
  const digits = randomBytes(8).readBigUInt64BE() % 9_000_000_000_000_000n;
  return (digits + 1_000_000_000_000_000n).toString();
}
