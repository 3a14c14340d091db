import { expect, test } from 'vitest';
import { contentOf, summaryOf } from './message-content.ts';

test('a template shows its parts, and a quick reply sends the payload the business chose', () => {
  const content = contentOf({
    type: 'template',
    text: '',
    message: {
      type: 'template',
      rendered: {
        header: 'Order A-2231',
        body: 'It is ready.',
        footer: 'Lucky Shrub',
        buttons: [
          { type: 'QUICK_REPLY', text: 'I am coming', payload: 'YES-1' },
          { type: 'QUICK_REPLY', text: 'Later' },
          { type: 'PHONE_NUMBER', text: 'Call us' },
        ],
      },
    },
  });
  expect(content).toMatchObject({
    kind: 'rich',
    header: { text: 'Order A-2231' },
    body: 'It is ready.',
    footer: 'Lucky Shrub',
    actions: [
      { kind: 'reply', reply: { type: 'button', button: { payload: 'YES-1', text: 'I am coming' } } },
      { kind: 'reply', reply: { type: 'button', button: { payload: 'Later', text: 'Later' } } },
      { kind: 'link', label: 'Call us', href: null },
    ],
  });
});

test('a reply button answers with its id and title', () => {
  const content = contentOf({
    type: 'interactive',
    text: '',
    message: {
      interactive: {
        type: 'button',
        body: { text: 'Morning or evening?' },
        action: { buttons: [{ type: 'reply', reply: { id: 'slot-am', title: 'Morning' } }] },
      },
    },
  });
  expect(content).toMatchObject({
    body: 'Morning or evening?',
    actions: [
      {
        label: 'Morning',
        reply: {
          type: 'interactive',
          interactive: { type: 'button_reply', button_reply: { id: 'slot-am', title: 'Morning' } },
        },
      },
    ],
  });
});

test('a link button that does not lead to the web leads nowhere', () => {
  const content = contentOf({
    type: 'interactive',
    text: '',
    message: {
      interactive: {
        type: 'cta_url',
        body: { text: 'Look' },
        action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'javascript:alert(1)' } },
      },
    },
  });
  expect(content).toMatchObject({ actions: [{ kind: 'link', label: 'Open', href: null }] });
});

test.each([
  ['image', { image: { caption: 'This one' } }, 'Photo: This one'],
  ['audio', { audio: { id: '1', voice: true } }, 'Voice message'],
  ['document', { document: { filename: 'bill.pdf' } }, 'Document: bill.pdf'],
  ['location', { location: { latitude: 1.5, longitude: '2' } }, 'Location'],
  ['contacts', { contacts: [{ name: { formatted_name: 'Sol' } }, {}] }, 'Contacts: Sol'],
  ['order', { order: { product_items: [{ quantity: 2 }, { quantity: '1' }] } }, 'Order: 3 items'],
  ['request_welcome', {}, 'Request welcome message'],
])('a %s message is a labelled card', (type, message, summary) => {
  expect(summaryOf(contentOf({ type, message, text: '' }))).toBe(summary);
});

test.each([null, 7, 'x', [], { text: null }, { interactive: { action: { buttons: 'no' } } }])(
  'a message of a shape nobody knows is still drawn (%j)',
  (message) => {
    for (const type of ['text', 'template', 'interactive', 'reaction', 'contacts', 'order'])
      expect(summaryOf(contentOf({ type, message, text: 'something' }))).toEqual(expect.any(String));
  },
);
