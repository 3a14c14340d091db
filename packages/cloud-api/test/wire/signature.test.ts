import { sign, verifySignature } from '@transom/cloud-api/wire';
import { describe, expect, it } from 'vitest';

const secret = 'test_app_secret';
const body = '{"object":"whatsapp_business_account","entry":[]}';
const signature = 'sha256=dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756';

describe('webhook signature', () => {
  it('is the published test vector', () => {
    expect(sign(body, secret)).toBe(signature);
    expect(verifySignature(Buffer.from(body), signature, secret)).toBe(true);
  });

  it('fails when one byte of the body, the digest or the secret differs', () => {
    expect(verifySignature(Buffer.from(`${body} `), signature, secret)).toBe(false);
    expect(verifySignature(Buffer.from(body), signature.replace(/.$/, '7'), secret)).toBe(false);
    expect(verifySignature(Buffer.from(body), signature, 'another')).toBe(false);
  });

  it.each([undefined, '', 'sha256=', 'sha1=dec6', `${signature}00`, 'sha256=zz', `sha256=${'ü'.repeat(64)}`])(
    'refuses the malformed header %s without throwing',
    (header) => {
      expect(verifySignature(Buffer.from(body), header, secret)).toBe(false);
    },
  );

  it('holds for bytes that are no valid UTF-8', () => {
    const bytes = Buffer.from([0xff, 0x00, 0xfe]);
    expect(verifySignature(bytes, sign(bytes, secret), secret)).toBe(true);
  });
});
