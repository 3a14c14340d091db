import type { Template, TemplatePart } from './types.ts';

/** The templates a fresh sandbox has: six approved ones of different make, one waiting for review, one refused. */
export function shippedTemplates(): Template[] {
  return [
    template('301', 'hello_world', 'en_US', 'UTILITY', 'POSITIONAL', [
      { type: 'HEADER', format: 'TEXT', text: 'Hello World' },
      {
        type: 'BODY',
        text: 'Welcome and congratulations!! This message demonstrates your ability to send a WhatsApp message notification from the Cloud API, hosted by Meta. Thank you for taking the time to test with us.',
      },
      { type: 'FOOTER', text: 'WhatsApp Business Platform sample message' },
    ]),
    template('302', 'order_update', 'en_US', 'UTILITY', 'POSITIONAL', [
      {
        type: 'BODY',
        text: 'Hi {{1}}, your order {{2}} has left our workshop and should reach you on {{3}}. Reply here if the day does not suit you.',
        example: { body_text: [['Ana', 'A-2231', 'Thursday']] },
      },
      { type: 'FOOTER', text: 'Delivery between 9:00 and 18:00' },
    ]),
    template('303', 'appointment_reminder', 'en_US', 'UTILITY', 'NAMED', [
      {
        type: 'HEADER',
        format: 'TEXT',
        text: 'See you on {{day}}',
        example: { header_text_named_params: [{ param_name: 'day', example: 'Friday' }] },
      },
      {
        type: 'BODY',
        text: 'Hello {{first_name}}, this is a reminder of your appointment on {{day}} at {{time}}. Will you be there?',
        example: {
          body_text_named_params: [
            { param_name: 'first_name', example: 'Ana' },
            { param_name: 'day', example: 'Friday' },
            { param_name: 'time', example: '10:30' },
          ],
        },
      },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'I will be there' },
          { type: 'QUICK_REPLY', text: 'Another day' },
          { type: 'QUICK_REPLY', text: 'Cancel it' },
        ],
      },
    ]),
    template('304', 'autumn_offer', 'en_US', 'MARKETING', 'POSITIONAL', [
      {
        type: 'HEADER',
        format: 'TEXT',
        text: 'Something for you, {{1}}',
        example: { header_text: ['Ana'] },
      },
      {
        type: 'BODY',
        text: 'Until {{1}} every oak table comes with {{2}} chairs at half price. Would you like us to keep a set for you?',
        example: { body_text: [['30 November', 'four']] },
      },
      { type: 'FOOTER', text: 'Reply STOP to get no more offers' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'Keep a set' },
          { type: 'QUICK_REPLY', text: 'No more offers' },
        ],
      },
    ]),
    template('305', 'track_parcel', 'en_US', 'UTILITY', 'POSITIONAL', [
      {
        type: 'BODY',
        text: 'Good news, {{1}}: parcel {{2}} is out for delivery today.',
        example: { body_text: [['Ana', 'P-7781']] },
      },
      {
        type: 'BUTTONS',
        buttons: [
          {
            type: 'URL',
            text: 'Track parcel',
            url: 'https://example.com/parcels/{{1}}',
            example: ['https://example.com/parcels/P-7781'],
          },
          { type: 'PHONE_NUMBER', text: 'Call the driver', phone_number: '+15550142299' },
        ],
      },
    ]),
    template('306', 'pedido_listo', 'es', 'UTILITY', 'POSITIONAL', [
      {
        type: 'BODY',
        text: 'Hola, {{1}}: tu pedido {{2}} ya está listo. Puedes recogerlo en la tienda hasta el {{3}}; si prefieres que te lo llevemos, responde a este mensaje.',
        example: { body_text: [['Ana', 'A-2231', 'viernes']] },
      },
    ]),
    template(
      '307',
      'feedback_request',
      'en_US',
      'MARKETING',
      'POSITIONAL',
      [
        {
          type: 'BODY',
          text: 'Hi {{1}}, how do you like your new table so far? One word is enough.',
          example: { body_text: [['Ana']] },
        },
      ],
      'PENDING',
    ),
    template(
      '308',
      'flash_sale',
      'en_US',
      'UTILITY',
      'POSITIONAL',
      [
        {
          type: 'BODY',
          text: 'Only today: {{1}} off everything in the shop. Be quick!',
          example: { body_text: [['20%']] },
        },
      ],
      'REJECTED',
      'INCORRECT_CATEGORY',
    ),
  ];
}

function template(
  id: string,
  name: string,
  language: string,
  category: Template['category'],
  parameter_format: Template['parameter_format'],
  components: TemplatePart[],
  status = 'APPROVED',
  rejected_reason = 'NONE',
): Template {
  return {
    id: `209400000000${id}`,
    name,
    language,
    status,
    category,
    parameter_format,
    components,
    rejected_reason,
  };
}
