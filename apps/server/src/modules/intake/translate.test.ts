import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from './item.ts';
import { readWebhook } from './read-webhook.ts';

const fixtures = fileURLToPath(new URL('../../../../../packages/cloud-api/test/fixtures/webhooks', import.meta.url));
const files = readdirSync(fixtures).sort();
const fixture = (prefix: string) => readFileSync(join(fixtures, files.find((file) => file.startsWith(prefix)) ?? ''));

const routing = {
  byPhoneNumberId: (id: string) => (id === '115390008812345' ? 'channel' : undefined),
  byWabaId: (id: string) => (id === '104216800034591' ? ['channel'] : []),
};
const read = (body: Buffer | string) => readWebhook(Buffer.from(body), routing);
const kinds = (items: readonly Item[]) => items.map((item) => item.kind);

describe('what Meta sends is read item by item', () => {
  it('there are forty payloads, and none of them is refused', () => {
    expect(files).toHaveLength(40);
    for (const file of files) {
      const items = read(readFileSync(join(fixtures, file)));
      expect(items.length, file).toBeGreaterThan(0);
      expect(kinds(items), file).not.toContain('refused');
    }
  });

  it('a text message says who wrote, when and what, and opens the service window', () => {
    expect(read(fixture('01-'))).toMatchObject([
      {
        kind: 'message',
        channelId: 'channel',
        type: 'text',
        text: 'Hola, ¿tenéis la mesa de roble en stock?',
        person: { phone: '34600111222', userId: 'ES.7730184420918273', profileName: 'Ana Ruiz' },
        at: new Date(1_795_168_800_000),
        opensWindow: true,
        senderKind: 'contact',
      },
    ]);
  });

  it('a customer without a visible number is known by user id and username', () => {
    expect(read(fixture('06-'))).toMatchObject([
      { person: { phone: null, userId: 'MY.5520917736401829', username: 'farah.k' }, opensWindow: true },
    ]);
  });

  it('a reply names the message it quotes', () => {
    const [item] = read(fixture('02-'));
    expect(item).toMatchObject({ kind: 'message', quotedWamid: expect.stringMatching(/^wamid\./) });
  });

  it('a form is told in one line by its answers', () => {
    expect(read(fixture('18-'))).toMatchObject([{ text: '2026-11-27, 4' }]);
  });

  it('what comes beside the body (an ad, a forward mark) is kept', () => {
    expect(read(fixture('05-'))[0]).toMatchObject({ extras: { referral: { source_type: 'ad' } } });
    expect(read(fixture('03-'))[0]).toMatchObject({ extras: { context: { forwarded: true } } });
  });

  it('a reaction, an edit and a deletion act on an earlier message and open no window', () => {
    expect(read(fixture('13-'))[0]).toMatchObject({ effect: { kind: 'reaction', emoji: '👍' }, opensWindow: false });
    expect(read(fixture('14-'))[0]).toMatchObject({ effect: { kind: 'reaction', emoji: null } });
    expect(read(fixture('23-'))[0]).toMatchObject({
      effect: { kind: 'edit', type: 'text', text: 'Hola, ¿tenéis la mesa de nogal en stock?' },
      opensWindow: false,
    });
    expect(read(fixture('24-'))[0]).toMatchObject({ effect: { kind: 'revoke' }, opensWindow: false });
  });

  it('a changed number or user id names the old and the new keys of one person', () => {
    expect(read(fixture('20-'))[0]).toMatchObject({
      senderKind: 'system',
      opensWindow: false,
      person: {
        phone: '34600999888',
        formerPhone: '34600111222',
        userId: 'ES.9081337745520164',
        formerUserId: 'ES.7730184420918273',
      },
    });
    expect(read(fixture('21-'))[0]).toMatchObject({
      person: { userId: 'MY.8841102937465520', formerUserId: 'MY.5520917736401829' },
    });
  });

  it('a message from the phone app goes to the customer it was sent to and opens no window', () => {
    expect(read(fixture('39-'))).toMatchObject([
      { kind: 'message', senderKind: 'phone_app', person: { phone: '34600111222' }, opensWindow: false },
    ]);
  });

  it('a status carries our tag, its price and its errors', () => {
    expect(read(fixture('25-'))).toMatchObject([
      {
        kind: 'receipt',
        status: 'sent',
        tag: 'job-8812',
        pricing: { category: 'utility' },
        hint: { phone: '34600111222' },
      },
    ]);
    expect(read(fixture('28-'))).toMatchObject([{ kind: 'receipt', status: 'failed', errors: [{ code: 131047 }] }]);
  });

  it('a wish to stop marketing is about a person', () => {
    expect(read(fixture('37-'))).toMatchObject([
      { kind: 'account', preference: { value: 'stop', person: { phone: '34600111222' } } },
    ]);
  });

  it('several updates in one webhook are several items', () => {
    expect(kinds(read(fixture('40-')))).toEqual(['message', 'message', 'message', 'receipt', 'receipt']);
  });
});

const envelope = (value: unknown, field = 'messages') => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '104216800034591', changes: [{ field, value }] }],
});
const metadata = { display_phone_number: '15550142210', phone_number_id: '115390008812345' };

describe('what cannot be understood is refused by itself, with a reason', () => {
  it('a body that is not JSON', () => {
    expect(read('{"object":')).toEqual([{ kind: 'refused', reason: 'The body is not JSON.' }]);
  });

  it('a number nobody connected: each of its items', () => {
    const value = { metadata: { phone_number_id: '999' }, messages: [{}, {}], statuses: [{}] };
    expect(kinds(read(JSON.stringify(envelope(value))))).toEqual(['refused', 'refused', 'refused']);
  });

  it('one broken message beside a good one', () => {
    const good = { id: 'wamid.1', from: '34600111222', timestamp: '1795168800', type: 'text', text: { body: 'Hi' } };
    const items = read(JSON.stringify(envelope({ metadata, messages: [{ type: 'text' }, good, null, 7] })));
    expect(kinds(items)).toEqual(['refused', 'message', 'refused', 'refused']);
  });

  it('a field nobody knows is kept whole', () => {
    expect(read(JSON.stringify(envelope({ anything: 1 }, 'brand_new_field')))).toMatchObject([
      { kind: 'account', field: 'brand_new_field', payload: { anything: 1 } },
    ]);
  });

  it('a message type nobody knows is kept whole under its own word', () => {
    const message = {
      id: 'wamid.2',
      from: '34600111222',
      timestamp: '1795168800',
      type: 'hologram',
      hologram: { hue: 3 },
      extra: 1,
    };
    expect(read(JSON.stringify(envelope({ metadata, messages: [message] })))).toMatchObject([
      { kind: 'message', type: 'hologram', content: { hue: 3 }, extras: { extra: 1 }, text: '' },
    ]);
  });

  it('characters that cannot be stored are replaced, the rest of the text stays', () => {
    const body =
      '{"object":"whatsapp_business_account","entry":[{"id":"104216800034591","changes":[{"field":"messages","value":' +
      `{"metadata":${JSON.stringify(metadata)},"messages":[{"id":"wamid.3","from":"34600111222","timestamp":"1795168800",` +
      '"type":"text","text":{"body":"a\\u0000b\\ud800c 😀"}}]}}]}]}';
    expect(read(body)).toMatchObject([{ text: 'a\uFFFDb\uFFFDc 😀' }]);
  });
});

describe('whatever arrives, reading it never throws', () => {
  it('for thousands of mutated payloads', () => {
    const originals = files.map((file) => JSON.parse(readFileSync(join(fixtures, file), 'utf8')) as unknown);
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (original, mutations) => {
          const mutated = mutations.reduce(mutate, structuredClone(original));
          expect(Array.isArray(read(JSON.stringify(mutated) ?? ''))).toBe(true);
        },
      ),
      { numRuns: 4_000 },
    );
  });

  it('for arbitrary bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => read(Buffer.from(bytes)).length > 0));
  });
});

const mutation = fc.record({
  path: fc.array(fc.nat(7), { minLength: 1, maxLength: 9 }),
  value: fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('__proto__', 'constructor', '\u0000', '\ud800', 'x'.repeat(5_000), -1, 1e308),
  ),
  rename: fc.boolean(),
});

/** Walks down by index and replaces (or renames) what it finds there. */
function mutate(root: unknown, { path, value, rename }: { path: number[]; value: unknown; rename: boolean }): unknown {
  let node = root;
  for (const [depth, step] of path.entries()) {
    if (typeof node !== 'object' || node === null) return root;
    const keys = Object.keys(node);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return root;
    const holder = node as Record<string, unknown>;
    if (depth < path.length - 1) node = holder[key];
    else if (rename && !Array.isArray(node)) {
      Object.defineProperty(holder, String(value), {
        value: holder[key],
        enumerable: true,
        configurable: true,
        writable: true,
      });
      delete holder[key];
    } else holder[key] = value;
  }
  return root;
}
