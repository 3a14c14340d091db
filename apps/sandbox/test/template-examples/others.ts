import { button, handle, picture, type TemplateExample, text } from './parts.ts';

/** Utility and authentication templates, and what goes with any. */
export const OTHER_EXAMPLES: readonly TemplateExample[] = [
  {
    create: {
      name: 'receipt_ready',
      language: 'en_US',
      category: 'UTILITY',
      components: [
        { type: 'HEADER', format: 'DOCUMENT', example: handle },
        {
          type: 'BODY',
          text: 'Thanks for ordering, {{1}}! The number is {{2}} and the receipt is above. Ask us anything below.',
          example: { body_text: [['Ana', 'A-2231']] },
        },
        {
          type: 'BUTTONS',
          buttons: [
            { type: 'PHONE_NUMBER', text: 'Call', phone_number: '15550142299' },
            { type: 'URL', text: 'Help', url: 'https://example.com/help' },
          ],
        },
      ],
    },
    send: [
      {
        type: 'header',
        parameters: [{ type: 'document', document: { link: 'https://example.com/a.pdf', filename: 'a.pdf' } }],
      },
      { type: 'body', parameters: text('Ana', 'A-1') },
    ],
  },
  {
    create: {
      name: 'van_on_its_way',
      language: 'en_US',
      category: 'UTILITY',
      components: [
        { type: 'HEADER', format: 'LOCATION' },
        {
          type: 'BODY',
          text: 'Hello {{1}}! Order {{2}} is coming to the place above.',
          example: { body_text: [['Ana', 'A-1']] },
        },
        { type: 'FOOTER', text: 'To hear no more of deliveries, tap below.' },
        { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'No delivery news' }] },
      ],
    },
    send: [
      {
        type: 'header',
        parameters: [
          {
            type: 'location',
            location: { latitude: '40.4168', longitude: '-3.7038', name: 'Shop', address: 'Plaza 1' },
          },
        ],
      },
      { type: 'body', parameters: text('Ana', 'A-1') },
    ],
  },
  {
    create: {
      name: 'may_we_call',
      language: 'en',
      category: 'UTILITY',
      components: [
        { type: 'BODY', text: 'We would like to talk about your order on the phone.' },
        { type: 'call_permission_request' },
      ],
    },
    send: [],
  },
  {
    create: {
      name: 'code_to_copy',
      language: 'en_US',
      category: 'authentication',
      message_send_ttl_seconds: 60,
      components: [
        { type: 'body', add_security_recommendation: true },
        { type: 'footer', code_expiration_minutes: 5 },
        { type: 'buttons', buttons: [{ type: 'otp', otp_type: 'copy_code', text: 'Copy Code' }] },
      ],
    },
    send: [{ type: 'body', parameters: text('J$FpnYnP') }, button('url', '0', ...text('J$FpnYnP'))],
  },
  {
    create: {
      name: 'code_filled_in',
      language: 'en_US',
      category: 'authentication',
      components: [
        { type: 'body', add_security_recommendation: true },
        { type: 'footer', code_expiration_minutes: 10 },
        {
          type: 'buttons',
          buttons: [
            {
              type: 'otp',
              otp_type: 'one_tap',
              text: 'Copy Code',
              autofill_text: 'Autofill',
              package_name: 'com.example.workshop',
              signature_hash: 'K8a/AINcGX7',
            },
          ],
        },
      ],
    },
    send: [{ type: 'body', parameters: text('482913') }, button('url', '0', ...text('482913'))],
  },
  {
    create: {
      name: 'code_without_a_tap',
      language: 'en_US',
      category: 'authentication',
      components: [
        { type: 'body', add_security_recommendation: true },
        { type: 'footer', code_expiration_minutes: 5 },
        {
          type: 'buttons',
          buttons: [
            {
              type: 'otp',
              otp_type: 'zero_tap',
              text: 'Copy Code',
              autofill_text: 'Autofill',
              zero_tap_terms_accepted: true,
              supported_apps: [{ package_name: 'com.example.workshop', signature_hash: 'K8a/AINcGX7' }],
            },
          ],
        },
      ],
    },
    send: [{ type: 'body', parameters: text('482913') }, button('url', '0', ...text('482913'))],
  },
  {
    create: {
      name: 'link_with_a_title',
      language: 'en',
      category: 'MARKETING',
      components: [
        { type: 'header', format: 'image', example: handle },
        { type: 'body', text: 'What is new: {{1}} and where to find it.', example: { body_text: [['benches']] } },
      ],
    },
    send: [
      { type: 'header', parameters: [picture] },
      { type: 'body', parameters: text('chairs') },
      {
        type: 'tap_target_configuration',
        parameters: [
          {
            type: 'tap_target_configuration',
            tap_target_configuration: [{ url: 'https://example.com/', title: 'What is new' }],
          },
        ],
      },
    ],
  },
];
