import { createHmac, timingSafeEqual } from 'node:crypto';

const PREFIX = 'sha256=';
const HEX_DIGEST = /^[0-9a-f]{64}$/i;

/**
 * The value of `X-Hub-Signature-256` for a webhook body: `sha256=` and the HMAC-SHA256 of the raw bytes in lower-case
 * hex, keyed with the app secret (Meta, webhooks/create-webhook-endpoint). Text is taken as UTF-8.
 */
export function sign(body: Buffer | string, appSecret: string): string {
  return PREFIX + createHmac('sha256', appSecret).update(body).digest('hex');
}

/**
 * Whether `header` is Meta's signature of exactly these bytes. A missing, malformed or wrong header is false, never a
 * throw; digests are compared in constant time. Always pass the bytes as they arrived: Meta writes non-ASCII
 * characters as `\uXXXX`, so a body that was parsed and written again has another signature.
 */
export function verifySignature(rawBody: Buffer, header: string | undefined, appSecret: string): boolean {
  if (!header?.startsWith(PREFIX)) return false;
  const given = header.slice(PREFIX.length);
  if (!HEX_DIGEST.test(given)) return false;
  const expected = createHmac('sha256', appSecret).update(rawBody).digest();
  return timingSafeEqual(expected, Buffer.from(given, 'hex'));
}
