import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import '@/locales/i18n.ts';
import { sampleConversation, sampleMessage } from '@/sync/testing/samples.ts';
import { Bubble, type BubbleActions } from '../bubble.tsx';
import { SystemLine } from '../system-line.tsx';
import type { ThreadMessage } from '../thread-rows.ts';
import { KindBoundary } from './kind-boundary.tsx';
import { field, listOf, textOf } from './reading.ts';

const payloads = Object.entries(
  import.meta.glob<unknown>('../../../../../../../packages/cloud-api/test/fixtures/webhooks/*.json', {
    eager: true,
    import: 'default',
  }),
).map(([path, json]): [string, unknown] => [path.split('/').at(-1) ?? '', json]);
const actions: BubbleActions = { onReply: null, onEdit: () => {}, onViewRaw: () => {}, onJump: () => {} };
const conversation = sampleConversation(1);

/** The messages of a webhook as the server tells of them: typed body, and what came beside it. */
function messagesOf(webhook: unknown): ThreadMessage[] {
  const values = listOf(field(webhook, 'entry')).flatMap((entry) =>
    listOf(field(entry, 'changes')).map((change) => field(change, 'value')),
  );
  return values.flatMap((value) => [
    ...listOf(field(value, 'messages')).map((message) => asMessage(message, 'inbound')),
    ...listOf(field(value, 'message_echoes')).map((message) => asMessage(message, 'outbound')),
  ]);
}

function asMessage(message: unknown, direction: 'inbound' | 'outbound'): ThreadMessage {
  const type = textOf(field(message, 'type'));
  const content = field(message, type);
  return sampleMessage(1, conversation, {
    type,
    direction,
    content,
    text: textOf(field(content, 'body')),
    extras: {
      context: field(message, 'context'),
      referral: field(message, 'referral'),
      errors: field(message, 'errors'),
    },
    sender: { kind: direction === 'inbound' ? 'contact' : 'phone_app', id: null, name: null },
  });
}

const draw = (message: ThreadMessage): string =>
  renderToStaticMarkup(
    message.type === 'system' ? (
      <SystemLine message={message} contactName="Ana" />
    ) : (
      <Bubble message={message} first tabbable contactName="Ana" myId={null} actions={actions} />
    ),
  );
/** What a reader sees of it, without the markup. */
const seen = (message: ThreadMessage): string =>
  draw(message)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ');
const seenIn = (start: string): string =>
  payloads
    .filter(([name]) => name.startsWith(start))
    .flatMap(([, payload]) => messagesOf(payload).map(seen))
    .join(' | ');

describe('every kind of message is drawn as what it is', () => {
  it.each([
    ['01-', ['Hola']],
    ['03-', ['Forwarded', 'Big autumn sale']],
    ['04-', ['About the product oak-table-180', 'walnut']],
    ['05-', ['From an ad', 'Chat with us', 'Handmade oak tables', 'fb.me/3cr4Wqqkv', 'Can I get more info']],
    ['11-', ['Taller Ruiz', 'Calle Mayor 12', '40.41645, -3.70855', 'Open in maps', 'example.com']],
    ['12-', ['Luis Vega', 'Vega Transportes', '+34 600 333 444', 'luis@example.com', 'Shared their number', 'Farah']],
    ['13-', ['Reacted to a message that is not here', '👍']],
    ['14-', ['Took back a reaction']],
    ['15-', ['Tapped a button', 'Confirm']],
    ['16-', ['Tapped a button', 'Morning']],
    ['17-', ['Chosen from the list', 'Express delivery', 'Next day, 12 EUR']],
    ['18-', ['Form filled in', 'Date', '2026-11-27', 'People', '4']],
    [
      '19-',
      [
        'Order of 5 items',
        'oak-table-180',
        '4 × oak-chair',
        '€89.50 each',
        '€358.00',
        'Total',
        '€857.00',
        'after 5 pm',
      ],
    ],
    ['20-', ['Ana changed their number to +34 600 999 888']],
    ['21-', ['Ana changed their number; it stays hidden']],
    ['22-', ['Poll', 'WhatsApp does not pass this kind of message on', 'View raw']],
    ['23-', ['Edited a message that is not here', 'mesa de nogal']],
    ['24-', ['Deleted a message that is not here']],
    ['39-', ['Sent from the phone app', 'your table is ready']],
    ['40-', ['First', 'Forwarded many times', 'Second']],
  ])('payload %s shows %j', (start, words) => {
    const text = seenIn(start);
    for (const word of words) expect(text).toContain(word);
  });

  it('an ad’s click id and a form’s token are not shown', () => {
    expect(seenIn('05-')).not.toContain('Aff-n8');
    expect(seenIn('18-')).not.toContain('tok-7f31');
  });

  it('a kind Meta invents tomorrow stands by its name with its raw form', () => {
    expect(seen(sampleMessage(1, conversation, { type: 'hologram', text: '', content: { hue: 3 } }))).toMatch(
      /“hologram” message.*View raw/,
    );
  });

  it('a deleted message keeps its words back until they are asked for', () => {
    const text = seen(sampleMessage(1, conversation, { text: 'my secret', deletedAt: '2026-11-20T10:00:00.000Z' }));
    expect(text).toContain('Deleted by the customer');
    expect(text).not.toContain('my secret');
  });

  it('a message of a group says so', () => {
    expect(seen(sampleMessage(1, conversation, { extras: { group_id: 'g-1' } }))).toContain('In a group');
  });

  it('an interactive message of ours shows its words, options and buttons', () => {
    const list = {
      type: 'list',
      header: { type: 'text', text: 'Delivery' },
      body: { text: 'How shall we send it?' },
      footer: { text: 'Prices with tax' },
      action: {
        button: 'Choose',
        sections: [{ title: 'Fast', rows: [{ id: 'x', title: 'Express', description: '12 EUR' }] }],
      },
    };
    const text = seen(sampleMessage(1, conversation, { direction: 'outbound', type: 'interactive', content: list }));
    for (const word of ['Delivery', 'How shall we', 'Prices with tax', 'Fast', 'Express', '12 EUR', 'Choose'])
      expect(text).toContain(word);
    const place = {
      type: 'location_request_message',
      body: { text: 'Where are you?' },
      action: { name: 'send_location' },
    };
    expect(
      seen(sampleMessage(1, conversation, { direction: 'outbound', type: 'interactive', content: place })),
    ).toMatch(/Where are you\?.*Send location/);
  });
});

/** Everything a field may hold that Meta never said it would. */
const odd: readonly unknown[] = [
  null,
  7,
  -1e308,
  Number.NaN,
  '',
  '<img src=x onerror=alert(1)>',
  true,
  [],
  {},
  [[]],
  [null],
  { a: { b: [] } },
];

/** The value with each of its fields, one at a time and at any depth, replaced by each odd thing. */
function* spoiled(value: unknown): Generator<unknown> {
  yield* odd;
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) for (const bad of spoiled(item)) yield value.with(i, bad);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) for (const bad of spoiled(item)) yield { ...value, [key]: bad };
  }
}

describe('a message of wrong types', () => {
  it.each(payloads)('never breaks its bubble: %s', (_, payload) => {
    for (const message of messagesOf(payload)) {
      for (const content of spoiled(message.content)) expect(draw({ ...message, content })).not.toContain('<img');
      const beside = typeof message.extras === 'object' ? message.extras : {};
      for (const [key, value] of Object.entries(beside ?? {})) {
        for (const bad of spoiled(value)) expect(draw({ ...message, extras: { [key]: bad } })).not.toContain('<img');
      }
    }
  });

  it('whose view fails all the same stands as a placeholder with its raw form', () => {
    const message = sampleMessage(1, conversation, { type: 'location', text: '' });
    const boundary = new KindBoundary({ message, trailing: null, onViewRaw: () => {}, children: 'the view' });
    expect(renderToStaticMarkup(boundary.render())).toBe('the view');
    boundary.state = KindBoundary.getDerivedStateFromError();
    expect(renderToStaticMarkup(boundary.render())).toMatch(/Location.*View raw/);
  });
});
