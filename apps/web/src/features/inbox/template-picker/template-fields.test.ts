import { describe, expect, it } from 'vitest';
import { sampleTemplate } from '@/sync/testing/samples.ts';
import { missingFields, renderTemplate, templateFields, templateToSend, whyNotSendable } from './template-fields.ts';

const order = sampleTemplate([
  { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}', example: { header_text: ['1042'] } },
  { type: 'BODY', text: 'Hi {{1}}, order {{2}} is on its way, {{1}}.', example: { body_text: [['Ana', '#1042']] } },
  { type: 'FOOTER', text: 'Acme' },
  {
    type: 'BUTTONS',
    buttons: [
      { type: 'QUICK_REPLY', text: 'Thanks' },
      { type: 'URL', text: 'Track', url: 'https://acme.test/{{1}}', example: ['https://acme.test/1042'] },
      { type: 'COPY_CODE', text: 'Copy code', example: 'SAVE10' },
    ],
  },
]);
const values = new Map([
  ['header.text', '1042'],
  ['body.1', ' Ana '],
  ['body.2', '#1042'],
  ['button.1', 'o/1042'],
  ['button.2', 'SAVE10'],
]);

describe('filling in a template', () => {
  it('asks once for each variable, in reading order, with Meta’s samples', () => {
    expect(templateFields(order).map(({ key, example }) => [key, example])).toEqual([
      ['header.text', '1042'],
      ['body.1', 'Ana'],
      ['body.2', '#1042'],
      ['button.1', '1042'],
      ['button.2', 'SAVE10'],
    ]);
  });

  it('knows what is still missing; blanks do not count', () => {
    const missing = missingFields(templateFields(order), new Map([...values, ['body.2', '  ']]));
    expect(missing.map(({ key }) => key)).toEqual(['body.2']);
  });

  it('sends variables by placeholder and button parameters by place', () => {
    expect(templateToSend(order, values)).toEqual({
      name: 'order_update',
      language: 'en_US',
      variables: { '1': 'Ana', '2': '#1042' },
      header: { text: '1042' },
      buttons: { '1': 'o/1042', '2': 'SAVE10' },
    });
  });

  it('previews what is filled in and keeps the other placeholders', () => {
    const rendered = renderTemplate(order, new Map([['body.1', 'Ana']]));
    expect(rendered.header).toEqual({ format: 'TEXT', text: 'Order {{1}}' });
    expect(rendered.body).toBe('Hi Ana, order {{2}} is on its way, Ana.');
    expect(rendered.footer).toBe('Acme');
  });

  it('takes named variables', () => {
    const named = sampleTemplate([
      {
        type: 'BODY',
        text: 'Hi {{first_name}}',
        example: { body_text_named_params: [{ param_name: 'first_name', example: 'Ana' }] },
      },
    ]);
    expect(templateFields(named)).toMatchObject([{ key: 'body.first_name', example: 'Ana' }]);
    expect(templateToSend(named, new Map([['body.first_name', 'Sol']])).variables).toEqual({ first_name: 'Sol' });
  });

  it('wants an https address for a picture above the text', () => {
    const picture = sampleTemplate([
      { type: 'HEADER', format: 'IMAGE' },
      { type: 'BODY', text: 'New' },
    ]);
    const fields = templateFields(picture);
    expect(missingFields(fields, new Map([['header.link', 'not a link']]))).toHaveLength(1);
    const filled = new Map([['header.link', 'https://acme.test/a.jpg']]);
    expect(missingFields(fields, filled)).toHaveLength(0);
    expect(templateToSend(picture, filled).header).toEqual({ link: 'https://acme.test/a.jpg' });
  });

  it('puts the code of an authentication template into its button too', () => {
    const otp = sampleTemplate(
      [
        { type: 'BODY', text: '{{1}} is your code.' },
        { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Copy', url: 'https://www.whatsapp.com/otp/code/{{1}}' }] },
      ],
      { category: 'AUTHENTICATION' },
    );
    expect(templateFields(otp).map(({ key }) => key)).toEqual(['body.1']);
    expect(templateToSend(otp, new Map([['body.1', '4711']])).buttons).toEqual({ '0': '4711' });
  });

  it('offers only what can go out', () => {
    expect(whyNotSendable(order)).toBeNull();
    expect(whyNotSendable({ ...order, status: 'PAUSED' })).toBe('status');
    expect(whyNotSendable(sampleTemplate([{ type: 'HEADER', format: 'LOCATION' }]))).toBe('kind');
  });
});
