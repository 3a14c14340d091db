import { MarkReadRequest, SendRequest } from '@transom/cloud-api/wire';
import { describe, expect, it } from 'vitest';

const to = { messaging_product: 'whatsapp', to: '+34600111222' };
const accepts = (message: object) => SendRequest.safeParse({ ...to, ...message }).success;

describe('what may be sent', () => {
  it.each([
    ['text without a type', { text: { body: 'Hi' } }],
    ['text with a preview', { type: 'text', text: { body: 'https://example.com', preview_url: true } }],
    ['a reaction taken back', { type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '' } }],
    ['an image by id with a caption', { type: 'image', image: { id: '1', caption: 'Look' } }],
    ['a voice note', { type: 'audio', audio: { id: '1', voice: true } }],
    ['a document by link', { type: 'document', document: { link: 'https://example.com/a.pdf', filename: 'a.pdf' } }],
    ['a place with coordinates as text', { type: 'location', location: { latitude: '37.44', longitude: '-122.16' } }],
    [
      'a contact card',
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Luis Vega', first_name: 'Luis' }, phones: [] }] },
    ],
    [
      'three buttons',
      {
        type: 'interactive',
        interactive: {
          type: 'button',
          body: { text: 'When?' },
          action: { buttons: ['a', 'b', 'c'].map((id) => ({ type: 'reply', reply: { id, title: id } })) },
        },
      },
    ],
    [
      'a carousel of two cards',
      {
        type: 'interactive',
        interactive: {
          type: 'carousel',
          body: { text: 'Which do you like?' },
          action: {
            cards: [0, 1].map((card_index) => ({
              card_index,
              type: 'cta_url',
              header: { type: 'image', image: { link: 'https://example.com/a.png' } },
              body: { text: 'Oak' },
              action: { name: 'cta_url', parameters: { display_text: 'See it', url: 'https://example.com/' } },
            })),
          },
        },
      },
    ],
    [
      'a template with filled parts in capitals and a text index',
      {
        type: 'template',
        template: {
          name: 'order_update',
          language: { code: 'en_US' },
          components: [
            { type: 'BODY', parameters: [{ type: 'text', text: 'Ana' }] },
            { type: 'button', sub_type: 'URL', index: '0', parameters: [{ type: 'text', text: 'A-1' }] },
          ],
        },
      },
    ],
    [
      'a quoted reply with our own id',
      { text: { body: 'Hi' }, context: { message_id: 'wamid.1' }, biz_opaque_callback_data: 'x' },
    ],
  ])('takes %s', (_, message) => {
    expect(accepts(message)).toBe(true);
  });

  it('takes a business-scoped user id instead of a phone, and needs one of the two', () => {
    const text = { messaging_product: 'whatsapp', text: { body: 'Hi' } };
    expect(SendRequest.safeParse({ ...text, recipient: 'MY.5520917736401829' }).success).toBe(true);
    expect(SendRequest.safeParse(text).success).toBe(false);
  });

  it.each([
    ['an unknown type', { type: 'poll', poll: {} }],
    ['an empty text', { text: { body: '' } }],
    ['a text of 4,097 characters', { text: { body: 'x'.repeat(4097) } }],
    ['a misspelt field', { text: { body: 'Hi', previewUrl: true } }],
    ['an image by id and link', { type: 'image', image: { id: '1', link: 'https://example.com/a.png' } }],
    ['a caption on a sticker', { type: 'sticker', sticker: { id: '1', caption: 'no' } }],
    ['a latitude beyond the pole', { type: 'location', location: { latitude: 91, longitude: 0 } }],
    [
      'two buttons with one title',
      {
        type: 'interactive',
        interactive: {
          type: 'button',
          body: { text: 'When?' },
          action: { buttons: ['a', 'b'].map((id) => ({ type: 'reply', reply: { id, title: 'Same' } })) },
        },
      },
    ],
    [
      'a list of eleven rows',
      {
        type: 'interactive',
        interactive: {
          type: 'list',
          body: { text: 'Which?' },
          action: {
            button: 'Choose',
            sections: [{ rows: Array.from({ length: 11 }, (_, i) => ({ id: `${i}`, title: `${i}` })) }],
          },
        },
      },
    ],
  ])('refuses %s', (_, message) => {
    expect(accepts(message)).toBe(false);
  });

  it('takes a read mark with or without typing', () => {
    const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.1' };
    expect(MarkReadRequest.safeParse(read).success).toBe(true);
    expect(MarkReadRequest.safeParse({ ...read, typing_indicator: { type: 'text' } }).success).toBe(true);
    expect(MarkReadRequest.safeParse({ ...read, status: 'delivered' }).success).toBe(false);
  });
});
