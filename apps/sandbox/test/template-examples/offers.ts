import { button, handle, marketing, named, picture, type TemplateExample, text } from './parts.ts';

/** Marketing templates of every make. */
export const OFFER_EXAMPLES: readonly TemplateExample[] = [
  {
    create: {
      name: 'season_opening',
      ...marketing,
      components: [
        { type: 'HEADER', format: 'TEXT', text: 'Our {{1}} begins', example: { header_text: ['garden week'] } },
        {
          type: 'BODY',
          text: 'Come by until {{1}}, say {{2}} at the till and take {{3}} off any bench.',
          example: { body_text: [['Sunday', 'BENCH', '20%']] },
        },
        { type: 'FOOTER', text: 'Tell us below what you want to hear' },
        {
          type: 'BUTTONS',
          buttons: [
            { type: 'QUICK_REPLY', text: 'No more garden news' },
            { type: 'QUICK_REPLY', text: 'No more news' },
          ],
        },
      ],
    },
    send: [
      { type: 'header', parameters: text('oak month') },
      { type: 'body', parameters: text('Friday', 'OAK', '10%') },
    ],
  },
  {
    create: {
      name: 'coupon_for_oak',
      ...marketing,
      components: [
        { type: 'HEADER', format: 'TEXT', text: 'Oak week has begun' },
        {
          type: 'BODY',
          text: 'Say {{1}} until Friday and take {{2}} off every table.',
          example: { body_text: [['OAK25', '25%']] },
        },
        {
          type: 'BUTTONS',
          buttons: [
            { type: 'QUICK_REPLY', text: 'No more offers' },
            { type: 'COPY_CODE', example: 'OAK25' },
          ],
        },
      ],
    },
    send: [
      { type: 'body', parameters: text('OAK25', '25%') },
      button('COPY_CODE', 1, { type: 'coupon_code', coupon_code: 'OAK25' }),
    ],
  },
  {
    create: {
      name: 'welcome_gift',
      language: 'en_US',
      category: 'marketing',
      parameter_format: 'named',
      components: [
        { type: 'header', format: 'image', example: handle },
        {
          type: 'body',
          text: 'Glad you are here, {{first_name}}!\n\nThe code *{{code}}* takes {{amount}} off your first table.',
          example: {
            body_text_named_params: [
              { param_name: 'first_name', example: 'Ana' },
              { param_name: 'code', example: 'HELLO20' },
              { param_name: 'amount', example: '20%' },
            ],
          },
        },
        { type: 'footer', text: 'The workshop' },
        {
          type: 'buttons',
          buttons: [
            { type: 'url', text: 'Look around', url: 'https://example.com/tables' },
            { type: 'phone_number', text: 'Call us', phone_number: '+15550142299' },
            { type: 'quick_reply', text: 'Unsubscribe' },
          ],
        },
      ],
    },
    send: [
      { type: 'header', parameters: [picture] },
      { type: 'body', parameters: named({ first_name: 'Ana', code: 'HELLO25', amount: '25%' }) },
    ],
  },
  {
    create: {
      name: 'last_hours',
      language: 'en_US',
      category: 'marketing',
      components: [
        { type: 'header', format: 'image', example: handle },
        { type: 'limited_time_offer', limited_time_offer: { text: 'Ends tonight!', has_expiration: true } },
        {
          type: 'body',
          text: 'Hello {{1}}! With {{2}} every chair costs a quarter less today.',
          example: { body_text: [['Ana', 'CHAIR25']] },
        },
        {
          type: 'buttons',
          buttons: [
            { type: 'copy_code', example: 'CHAIR25' },
            {
              type: 'url',
              text: 'Choose one',
              url: 'https://example.com/chairs?code={{1}}',
              example: ['https://example.com/chairs?ref=n3'],
            },
          ],
        },
      ],
    },
    send: [
      { type: 'header', parameters: [picture] },
      { type: 'body', parameters: text('Ana', 'CHAIR25') },
      {
        type: 'limited_time_offer',
        parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1_795_400_000_000 } }],
      },
      button('copy_code', 0, { type: 'coupon_code', coupon_code: 'CHAIR25' }),
      button('url', 1, ...text('n3')),
    ],
  },
  {
    create: {
      name: 'three_tables',
      language: 'en_US',
      category: 'marketing',
      components: [
        {
          type: 'body',
          text: 'New in the shop, {{1}}: three tables, {{2}} less with the code {{3}} until Friday.',
          example: { body_text: [['Ana', '30%', '30OFF']] },
        },
        {
          type: 'carousel',
          cards: ['oak', 'ash', 'elm'].map((wood) => ({
            components: [
              { type: 'header', format: 'image', example: handle },
              {
                type: 'buttons',
                buttons: [
                  { type: 'quick_reply', text: 'More like this' },
                  { type: 'url', text: 'See it', url: 'https://example.com/tables{{1}}', example: [wood] },
                ],
              },
            ],
          })),
        },
      ],
    },
    send: [
      { type: 'body', parameters: text('Ana', '20%', '20OFF') },
      {
        type: 'carousel',
        cards: ['oak', 'ash', 'elm'].map((wood, card_index) => ({
          card_index,
          components: [
            { type: 'header', parameters: [picture] },
            button('quick_reply', '0', { type: 'payload', payload: `more-${wood}` }),
            button('url', '1', ...text(wood)),
          ],
        })),
      },
    ],
  },
  {
    create: {
      name: 'products_to_see',
      language: 'en_US',
      category: 'marketing',
      components: [
        // Meta's own example writes the one example without a list.
        { type: 'body', text: 'Good evening {{1}}, these came in today.', example: { body_text: 'Ana' } },
        {
          type: 'carousel',
          cards: [1, 2].map(() => ({
            components: [
              { type: 'header', format: 'product' },
              { type: 'buttons', buttons: [{ type: 'spm', text: 'View' }] },
            ],
          })),
        },
      ],
    },
    send: [
      { type: 'body', parameters: text('Ana') },
      {
        type: 'carousel',
        // Made with two cards, sent with three: product cards may.
        cards: ['oak-table-180', 'oak-chair', 'walnut-bench'].map((product_retailer_id, card_index) => ({
          card_index,
          components: [
            {
              type: 'header',
              parameters: [{ type: 'product', product: { product_retailer_id, catalog_id: '209400000000401' } }],
            },
          ],
        })),
      },
    ],
  },
  {
    create: {
      name: 'left_in_the_cart',
      ...marketing,
      components: [
        { type: 'HEADER', format: 'TEXT', text: 'Still thinking, {{1}}?', example: { header_text: ['Ana'] } },
        {
          type: 'BODY',
          text: 'Your cart is still here. With {{1}} it costs a tenth less!',
          example: { body_text: [['TENTH']] },
        },
        { type: 'BUTTONS', buttons: [{ type: 'MPM', text: 'View items' }] },
      ],
    },
    send: [
      { type: 'header', parameters: text('Ana') },
      { type: 'body', parameters: text('TENTH') },
      button('mpm', 0, {
        type: 'action',
        action: {
          thumbnail_product_retailer_id: 'oak-chair',
          sections: [{ title: 'Chairs', product_items: [{ product_retailer_id: 'oak-chair' }] }],
        },
      }),
    ],
  },
  {
    create: {
      name: 'one_new_product',
      language: 'en_US',
      category: 'marketing',
      parameter_format: 'named',
      components: [
        { type: 'header', format: 'product' },
        {
          type: 'body',
          text: 'Say {{code}} and take {{percent}} off the newest of our benches!',
          example: {
            body_text_named_params: [
              { param_name: 'code', example: '15OFF' },
              { param_name: 'percent', example: '15%' },
            ],
          },
        },
        { type: 'footer', text: 'Until 22 December' },
        { type: 'buttons', buttons: [{ type: 'spm', text: 'View' }] },
      ],
    },
    send: [
      {
        type: 'header',
        parameters: [
          { type: 'product', product: { product_retailer_id: 'walnut-bench', catalog_id: '209400000000401' } },
        ],
      },
      { type: 'body', parameters: named({ code: '25OFF', percent: '25%' }) },
    ],
  },
  {
    create: {
      name: 'whole_catalogue',
      ...marketing,
      components: [
        {
          type: 'BODY',
          text: 'All we make is here. Take {{1}} off an order above {{2}} euros!',
          example: { body_text: [['10', '400']] },
        },
        { type: 'FOOTER', text: 'From our workshop' },
        { type: 'BUTTONS', buttons: [{ type: 'CATALOG', text: 'View catalog' }] },
      ],
    },
    send: [
      { type: 'body', parameters: text('10', '400') },
      button('CATALOG', 0, { type: 'action', action: { thumbnail_product_retailer_id: 'oak-chair' } }),
    ],
  },
];
