import { describe, expect, it } from 'vitest';
import { sendTemplate } from './send.ts';
import { startHouse } from './start-house.ts';
import { TEMPLATE_EXAMPLES } from './template-examples/index.ts';
import { create, plain, templates } from './templates.ts';

const ana = '34600111222';

describe('every make of template Meta publishes an example of', () => {
  it('can be made, approved and sent', async () => {
    const house = await startHouse();
    for (const { create: template, send: components } of TEMPLATE_EXAMPLES) {
      const made = await create(house, template);
      expect({ name: template.name, ...made }).toMatchObject({ status: 200, body: { status: 'PENDING' } });
      await house.sandbox.world.reviewTemplate(made.body.id, { decision: 'approve' });
      const sent = await sendTemplate(house, ana, template.name, components, String(template.language));
      expect({ name: template.name, status: sent.status, error: sent.error }).toEqual({
        name: template.name,
        status: 200,
        error: undefined,
      });
    }
    const rendered = house.sandbox.world.messages(ana).map(({ message }) => message.rendered);
    expect(rendered).toContainEqual(
      expect.objectContaining({ offer: { text: 'Ends tonight!', until: 1_795_400_000_000, code: 'CHAIR25' } }),
    );
    expect(rendered).toContainEqual(
      expect.objectContaining({
        body: '*482913* is your verification code. For your security, do not share this code.',
        buttons: [{ type: 'OTP', text: 'Copy Code', payload: '482913' }],
      }),
    );
    const cards = (rendered as { cards?: unknown[] }[]).map((each) => each.cards?.length ?? 0);
    expect(cards.filter((count) => count > 0)).toEqual([3, 3]);
  }, 20_000);

  it('can be made from a form, with the components as text', async () => {
    const house = await startHouse();
    const form = new URLSearchParams({ ...plain('from_a_form'), components: JSON.stringify(plain('x').components) });
    const answer = await fetch(`${house.origin}/sandbox/graph/v24.0${templates(house)}`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox' },
      body: form,
    });
    expect(await answer.json()).toMatchObject({ status: 'PENDING' });
  });

  it('can be made as one authentication template in several languages', async () => {
    const house = await startHouse();
    const bulk = {
      name: 'code_in_many',
      languages: ['en_US', 'es_ES', 'fr'],
      category: 'AUTHENTICATION',
      components: [{ type: 'BODY' }, { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] }],
    };
    const { status, body } = await house.graph(`/${house.sandbox.account.wabaId}/upsert_message_templates`, bulk);
    expect({ status, body }).toMatchObject({ status: 200, body: { data: [{}, { language: 'es_ES' }, {}] } });
    const listed = await house.graph(`${templates(house)}?name=code_in_many&fields=status,components`);
    expect((listed.body as { data: unknown[] }).data).toHaveLength(3);
  });
});

describe('a template that breaks a rule', () => {
  const bodyOf = (text: string, ...examples: string[]) => ({ type: 'BODY', text, example: { body_text: [examples] } });
  const words = { type: 'BODY', text: 'Your order is ready.' };
  const withButtons = (...buttons: object[]) => ({ components: [words, { type: 'BUTTONS', buttons }] });
  const reply = (text = 'Yes') => ({ type: 'QUICK_REPLY', text });
  const link = (url: string, extra = {}) => ({ type: 'URL', text: 'Open', url, ...extra });
  const media = (card: object[]) => ({
    components: [words, { type: 'CAROUSEL', cards: [{ components: card }, { components: card }] }],
  });
  const shown = { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::a'] } };
  const otp = { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] };

  const broken: [what: string, change: object, subcode: number | undefined, words: RegExp][] = [
    ['a name with capitals', { name: 'Order' }, undefined, /lower-case/],
    ['an unknown language', { language: 'xx' }, undefined, /language/],
    ['an unknown category', { category: 'NEWS' }, undefined, /category/],
    ['no body', { components: [{ type: 'FOOTER', text: 'Bye' }] }, 2388043, /no body/],
    ['an unknown field', { components: [{ ...words, colour: 'red' }] }, undefined, /colour/],
    ['a body of 1,025 characters', { components: [{ ...words, text: 'x'.repeat(1025) }] }, 2388040, /1024/],
    ['a variable at the end', { components: [bodyOf('Your order is {{1}}', 'A')] }, 2388299, /begins or ends/],
    [
      'variables side by side',
      { components: [bodyOf('Your new order {{1}} {{2}} is ready now.', 'A', 'B')] },
      2388072,
      /side by side/,
    ],
    [
      'a number left out',
      { components: [bodyOf('Your order {{1}} and {{3}} are ready now.', 'A', 'B')] },
      2388072,
      /one after the other/,
    ],
    ['a name among numbers', { components: [bodyOf('Your order {{order}} is ready.', 'A')] }, 2388072, /no number/],
    ['too many variables', { components: [bodyOf('Hi {{1}}, is {{2}} ok?', 'A', 'B')] }, 2388293, /too many/],
    [
      'a variable without an example',
      { components: [{ ...words, text: 'Your order {{1}} is ready.' }] },
      2388043,
      /0 examples/,
    ],
    [
      'a header with two variables',
      {
        components: [
          { type: 'HEADER', format: 'TEXT', text: '{{1}} and {{2}}', example: { header_text: ['a', 'b'] } },
          words,
        ],
      },
      2388047,
      /one variable/,
    ],
    [
      'a header of 61 characters',
      { components: [{ type: 'HEADER', format: 'TEXT', text: 'x'.repeat(61) }, words] },
      2388040,
      /60/,
    ],
    ['a picture without a sample', { components: [{ type: 'HEADER', format: 'IMAGE' }, words] }, 2388043, /sample/],
    [
      'a sample Meta never got',
      { components: [{ ...shown, example: { header_handle: ['https://example.com/a.jpg'] } }, words] },
      undefined,
      /handle/,
    ],
    ['a footer with a variable', { components: [words, { type: 'FOOTER', text: 'Bye {{1}}' }] }, 2388073, /variables/],
    ['a footer of 61 characters', { components: [words, { type: 'FOOTER', text: 'x'.repeat(61) }] }, 2388040, /60/],
    ['eleven buttons', withButtons(...Array.from({ length: 11 }, (_, i) => reply(String(i)))), undefined, /10 buttons/],
    ['three links', withButtons(...['a', 'b', 'c'].map((each) => link(`https://${each}.example`))), undefined, /2 URL/],
    [
      'two phone numbers',
      withButtons(...[1, 2].map(() => ({ type: 'PHONE_NUMBER', text: 'Call', phone_number: '+15550142299' }))),
      undefined,
      /1 PHONE_NUMBER/,
    ],
    ['scattered quick replies', withButtons(reply('A'), link('https://a.example'), reply('B')), undefined, /together/],
    ['a button text of 26 characters', withButtons(reply('x'.repeat(26))), 2388040, /25/],
    [
      'a variable inside a link',
      withButtons(link('https://a.example/{{1}}/b', { example: ['x'] })),
      undefined,
      /at its end/,
    ],
    ['a link variable without an example', withButtons(link('https://a.example/{{1}}')), 2388043, /no example/],
    ['a link that is none', withButtons(link('javascript:alert(1)')), undefined, /web address/],
    ['a flow of no name', withButtons({ type: 'FLOW', text: 'Book' }), 2388043, /flow_id/],
    [
      'an offer in a utility template',
      { components: [words, { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Soon' } }] },
      undefined,
      /marketing/,
    ],
    [
      'an offer with a footer',
      {
        category: 'MARKETING',
        components: [
          words,
          { type: 'FOOTER', text: 'Bye' },
          { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Soon' } },
        ],
      },
      undefined,
      /no footer/,
    ],
    [
      'an offer of 17 characters',
      {
        category: 'MARKETING',
        components: [words, { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'x'.repeat(17) } }],
      },
      2388040,
      /16/,
    ],
    [
      'a carousel of one card',
      {
        components: [
          words,
          { type: 'CAROUSEL', cards: [{ components: [shown, { type: 'BUTTONS', buttons: [reply()] }] }] },
        ],
      },
      undefined,
      /two to ten/,
    ],
    ['a card without buttons', media([shown]), undefined, /one or two buttons/],
    [
      'a card with a text header',
      media([
        { type: 'HEADER', format: 'TEXT', text: 'Oak' },
        { type: 'BUTTONS', buttons: [reply()] },
      ]),
      undefined,
      /image, a video/,
    ],
    [
      'cards of different make',
      {
        components: [
          words,
          {
            type: 'CAROUSEL',
            cards: [
              { components: [shown, { type: 'BUTTONS', buttons: [reply()] }] },
              { components: [shown, { type: 'BUTTONS', buttons: [link('https://a.example')] }] },
            ],
          },
        ],
      },
      undefined,
      /same components/,
    ],
    [
      'own words in an authentication template',
      { category: 'AUTHENTICATION', components: [words, otp] },
      undefined,
      /no words of its own/,
    ],
    [
      'a sign-in code that lives two hours',
      {
        category: 'AUTHENTICATION',
        components: [{ type: 'BODY' }, { type: 'FOOTER', code_expiration_minutes: 120 }, otp],
      },
      undefined,
      /between 1 and 90/,
    ],
    [
      'one-tap without an app',
      {
        category: 'AUTHENTICATION',
        components: [{ type: 'BODY' }, { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'ONE_TAP' }] }],
      },
      2388043,
      /supported_apps/,
    ],
    ['a one-time password in a utility template', { components: [words, otp] }, undefined, /authentication/],
    ['a time to live of a second', { message_send_ttl_seconds: 1 }, undefined, /between 30/],
    ['a name there is already', { name: 'hello_world' }, 2388024, /already/],
  ];

  it('is refused at its field with a number where Meta has one and words for people', async () => {
    const house = await startHouse();
    for (const [what, change, subcode, words] of broken) {
      const { status, body } = await create(house, { ...plain('order_ready'), ...change });
      const { code, error_subcode, error_user_title, error_user_msg } = body.error ?? {};
      expect({ what, status, code, error_subcode }).toEqual({ what, status: 400, code: 100, error_subcode: subcode });
      expect(error_user_title).toEqual(expect.any(String));
      expect(error_user_msg).toMatch(words);
    }
  });
});
