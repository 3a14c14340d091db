import { describe, expect, it } from 'vitest';
import { type Outgoing, sendRequest } from '../../../src/modules/delivery/send-request.ts';

const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  id: '0198c0de-0000-7000-8000-000000000001',
  type: 'text',
  content: { body: 'hola' },
  waId: '34600111222',
  phone: '34600111222',
  userId: null,
  quotedWamid: null,
  ...more,
});

describe('what Meta is sent', () => {
  it('a text carries our message id, so that its receipts are recognised', () => {
    expect(sendRequest(outgoing())).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+34600111222',
      type: 'text',
      text: { body: 'hola' },
      biz_opaque_callback_data: '0198c0de-0000-7000-8000-000000000001',
    });
  });

  it('a customer who hides their number is reached by user id', () => {
    const body = sendRequest(outgoing({ waId: null, phone: null, userId: 'ES.7730184420918273' }));
    expect(body).toMatchObject({ recipient: 'ES.7730184420918273' });
    expect(body).not.toHaveProperty('to');
  });

  it('a number the customer never wrote from is good enough', () => {
    expect(sendRequest(outgoing({ waId: null }))).toMatchObject({ to: '+34600111222' });
  });

  it('a reply quotes the message it answers', () => {
    expect(sendRequest(outgoing({ quotedWamid: 'wamid.Q' }))).toMatchObject({ context: { message_id: 'wamid.Q' } });
  });

  it('of a template only Meta’s part goes out, without a quote', () => {
    const template = { name: 'hello_world', language: { code: 'en_US' } };
    const body = sendRequest(
      outgoing({ type: 'template', content: { ...template, rendered: { body: 'Hello' } }, quotedWamid: 'wamid.Q' }),
    );
    expect(body).toMatchObject({ type: 'template', template });
    expect(JSON.stringify(body)).not.toContain('rendered');
    expect(body).not.toHaveProperty('context');
  });

  it('content that Meta would not take is not sent at all', () => {
    expect(sendRequest(outgoing({ content: { body: '' } }))).toBeUndefined();
    expect(sendRequest(outgoing({ type: 'unheard_of' }))).toBeUndefined();
    expect(sendRequest(outgoing({ waId: null, phone: null }))).toBeUndefined();
  });
});
