import { readdirSync, readFileSync } from 'node:fs';
import {
  isInboundMessage,
  isWebhookContact,
  isWebhookError,
  isWebhookStatus,
  parseEnvelope,
  readMessagesValue,
  readTimestamp,
} from '@transom/cloud-api/wire';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const folder = new URL('../fixtures/webhooks/', import.meta.url);
const payloads = readdirSync(folder).map((name) => ({
  name,
  body: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown,
}));

describe('reading a webhook', () => {
  it('has all 40 recorded payloads at hand', () => {
    expect(payloads).toHaveLength(40);
  });

  it.each(payloads)('understands $name to the last item', ({ body }) => {
    const parsed = parseEnvelope(body);
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(parsed.envelope).toEqual(body);
    for (const change of parsed.envelope.entry.flatMap((entry) => entry.changes)) {
      const value = readMessagesValue(change.value);
      expect(value.contacts.every(isWebhookContact)).toBe(true);
      expect(value.messages.every(isInboundMessage)).toBe(true);
      expect(value.statuses.every(isWebhookStatus)).toBe(true);
      expect(value.errors.every(isWebhookError)).toBe(true);
    }
  });

  it.each([
    [null, 'The body is not a JSON object.'],
    [[], 'The body is not a JSON object.'],
    [{ object: 'page', entry: [] }, '"object" is not "whatsapp_business_account".'],
    [{ object: 'whatsapp_business_account', entry: {} }, '"entry" is not a list.'],
    [{ object: 'whatsapp_business_account', entry: [null] }, '"entry[0]" is not an object.'],
    [{ object: 'whatsapp_business_account', entry: [{ id: '1' }] }, '"entry[0].changes" is not a list.'],
    [
      { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value: 3 }] }] },
      '"entry[0].changes[0].value" is not an object.',
    ],
  ])('says why %j is no webhook', (body, reason) => {
    expect(parseEnvelope(body)).toEqual({ ok: false, reason });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        const parsed = parseEnvelope({ object: 'whatsapp_business_account', entry: value });
        const item = parseEnvelope({
          object: 'whatsapp_business_account',
          entry: [{ id: '1', changes: [{ field: 'messages', value: { messages: value, metadata: value } }] }],
        });
        if (item.ok) readMessagesValue(item.envelope.entry[0]?.changes[0]?.value ?? {}).messages.map(isInboundMessage);
        return typeof parsed.ok === 'boolean';
      }),
    );
  });

  it('takes Meta’s seconds as text or number and refuses absurd ones', () => {
    expect(readTimestamp('1795168800')).toEqual(new Date(1_795_168_800_000));
    expect(readTimestamp(1_795_168_800)).toEqual(new Date(1_795_168_800_000));
    for (const absurd of ['', '-1', '0', '1e9', '99999999999999', '1795168800.5', Number.NaN, {}, null]) {
      expect(readTimestamp(absurd)).toBeNull();
    }
  });
});
