import { describe, expect, it } from 'vitest';
import {
  renderTemplate,
  requiredInputs,
  type TemplateDefinition,
  type TemplateVariables,
} from '../../src/render/index.ts';
import { TemplateObject } from '../../src/wire/index.ts';

const positional = (...components: unknown[]): TemplateDefinition => ({ parameterFormat: 'positional', components });
const named = (...components: unknown[]): TemplateDefinition => ({ parameterFormat: 'named', components });
const send = (more: Partial<TemplateVariables> = {}): TemplateVariables => ({
  name: 'order_ready',
  language: 'es',
  variables: {},
  ...more,
});

function filled(definition: TemplateDefinition, variables: TemplateVariables) {
  const rendering = renderTemplate(definition, variables);
  if (!rendering.ok) throw new Error(`refused: ${JSON.stringify(rendering.refusal)}`);
  // Whatever is built must be what Meta takes.
  expect(() => TemplateObject.parse(rendering.template)).not.toThrow();
  return rendering;
}
function refused(definition: TemplateDefinition, variables: TemplateVariables) {
  const rendering = renderTemplate(definition, variables);
  if (rendering.ok) throw new Error('not refused');
  return rendering.refusal;
}

describe('filling a template', () => {
  it('a template without variables goes out without components', () => {
    const definition = positional({ type: 'BODY', text: 'Hello World' }, { type: 'FOOTER', text: 'Sample' });
    expect(filled(definition, send())).toMatchObject({
      template: { name: 'order_ready', language: { code: 'es' } },
      rendered: { body: 'Hello World', footer: 'Sample', buttons: [] },
    });
    expect(filled(definition, send()).template).not.toHaveProperty('components');
  });

  it('numbered variables go in the order of their numbers, repeated ones once', () => {
    const definition = positional({ type: 'BODY', text: 'Order {{2}} for {{1}}: {{2}} is ready' });
    const { template, rendered } = filled(definition, send({ variables: { '1': 'Ana', '2': 'A-1' } }));
    expect(rendered.body).toBe('Order A-1 for Ana: A-1 is ready');
    expect(template.components).toEqual([
      {
        type: 'body',
        parameters: [
          { type: 'text', text: 'Ana' },
          { type: 'text', text: 'A-1' },
        ],
      },
    ]);
  });

  it('named variables carry their names, also in the header', () => {
    const definition = named(
      { type: 'HEADER', format: 'TEXT', text: 'Hi {{first_name}}' },
      { type: 'BODY', text: 'Your code is {{code}}.' },
    );
    const { template, rendered } = filled(definition, send({ variables: { first_name: 'Ana', code: 'X1' } }));
    expect(rendered.header).toEqual({ type: 'text', text: 'Hi Ana' });
    expect(template.components).toEqual([
      { type: 'header', parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Ana' }] },
      { type: 'body', parameters: [{ type: 'text', parameter_name: 'code', text: 'X1' }] },
    ]);
  });

  it('the numbered variable of a header is not the one of the body', () => {
    const definition = positional(
      { type: 'HEADER', format: 'TEXT', text: 'Sale: {{1}}' },
      { type: 'BODY', text: 'Hello {{1}}' },
    );
    const { rendered } = filled(definition, send({ header: { text: 'shoes' }, variables: { '1': 'Ana' } }));
    expect(rendered).toMatchObject({ header: { text: 'Sale: shoes' }, body: 'Hello Ana' });
    expect(refused(definition, send({ variables: { '1': 'Ana' } }))).toEqual({
      reason: 'missing',
      input: { place: 'header', kind: 'text', key: '1' },
    });
  });

  it.each(['image', 'video', 'document', 'gif'] as const)('a %s header takes an uploaded file or a link', (kind) => {
    const definition = positional({ type: 'HEADER', format: kind.toUpperCase() }, { type: 'BODY', text: 'Look' });
    const uploaded = filled(definition, send({ header: { mediaId: '123' } }));
    expect(uploaded.template.components).toEqual([
      { type: 'header', parameters: [{ type: kind, [kind]: { id: '123' } }] },
    ]);
    const linked = filled(definition, send({ header: { link: 'https://example.com/a' } }));
    expect(linked.rendered.header).toEqual({ type: kind, link: 'https://example.com/a' });
    expect(refused(definition, send())).toEqual({ reason: 'missing', input: { place: 'header', kind } });
  });

  it('buttons get their own parameters, counted over all buttons', () => {
    const definition = positional(
      { type: 'BODY', text: 'Ready' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'Thanks' },
          { type: 'URL', text: 'Track', url: 'https://shop.example/o/{{1}}' },
          { type: 'URL', text: 'Shop', url: 'https://shop.example' },
          { type: 'PHONE_NUMBER', text: 'Call', phone_number: '+34600111222' },
          { type: 'COPY_CODE', text: 'Copy code' },
          { type: 'FLOW', text: 'Sign up', flow_id: '1' },
        ],
      },
    );
    const { template, rendered } = filled(definition, send({ buttons: { '0': 'thx', '1': 'A-1', '4': 'SAVE10' } }));
    expect(template.components).toEqual([
      { type: 'button', sub_type: 'quick_reply', index: 0, parameters: [{ type: 'payload', payload: 'thx' }] },
      { type: 'button', sub_type: 'url', index: 1, parameters: [{ type: 'text', text: 'A-1' }] },
      { type: 'button', sub_type: 'copy_code', index: 4, parameters: [{ type: 'coupon_code', coupon_code: 'SAVE10' }] },
      {
        type: 'button',
        sub_type: 'flow',
        index: 5,
        parameters: [{ type: 'action', action: { flow_token: 'unused' } }],
      },
    ]);
    expect(rendered.buttons).toEqual([
      { type: 'quick_reply', text: 'Thanks' },
      { type: 'url', text: 'Track', url: 'https://shop.example/o/A-1' },
      { type: 'url', text: 'Shop', url: 'https://shop.example' },
      { type: 'phone_number', text: 'Call', phone: '+34600111222' },
      { type: 'copy_code', text: 'Copy code', code: 'SAVE10' },
      { type: 'flow', text: 'Sign up' },
    ]);
    expect(refused(definition, send())).toEqual({
      reason: 'missing',
      input: { place: 'button', kind: 'url', index: 1, text: 'Track' },
    });
  });

  it('a sign-in code is given once and goes to the body and the button', () => {
    const definition = positional(
      { type: 'BODY', text: '*{{1}}* is your code.' },
      {
        type: 'BUTTONS',
        buttons: [{ type: 'URL', text: 'Copy code', url: 'https://www.whatsapp.com/otp/code/?code=otp{{1}}' }],
      },
    );
    expect(requiredInputs(definition)).toEqual([{ place: 'body', kind: 'text', key: '1' }]);
    expect(filled(definition, send({ variables: { '1': '4711' } })).template.components).toEqual([
      { type: 'body', parameters: [{ type: 'text', text: '4711' }] },
      { type: 'button', sub_type: 'url', index: 0, parameters: [{ type: 'text', text: '4711' }] },
    ]);
  });
});

describe('refusing what WhatsApp would refuse', () => {
  const greeting = positional({ type: 'BODY', text: 'Hello {{1}}, your order {{2}}.' });

  it('the first missing variable is named', () => {
    expect(refused(greeting, send({ variables: { '2': 'A-1' } }))).toEqual({
      reason: 'missing',
      input: { place: 'body', kind: 'text', key: '1' },
    });
  });

  it('a variable of nothing but spaces is missing', () => {
    expect(refused(greeting, send({ variables: { '1': ' ', '2': 'A-1' } }))).toMatchObject({ reason: 'missing' });
  });

  it.each(['two\nlines', 'a\ttab', 'five     spaces'])('a variable with %j is not allowed', (value) => {
    expect(refused(greeting, send({ variables: { '1': value, '2': 'x' } }))).toMatchObject({
      reason: 'characters_not_allowed',
      input: { key: '1' },
    });
  });

  it('a filled-in body may not grow beyond 1,024 characters beside a footer', () => {
    const definition = positional({ type: 'BODY', text: '{{1}} and {{2}}' }, { type: 'FOOTER', text: 'x' });
    const variables = { '1': 'a'.repeat(600), '2': 'b'.repeat(600) };
    expect(refused(definition, send({ variables }))).toEqual({ reason: 'too_long', limit: 1024 });
  });

  it.each([
    ['CAROUSEL', { type: 'CAROUSEL', cards: [] }],
    ['LIMITED_TIME_OFFER', { type: 'LIMITED_TIME_OFFER' }],
    ['LOCATION header', { type: 'HEADER', format: 'LOCATION' }],
  ])('a template with a %s is refused rather than sent half filled', (part, component) => {
    expect(refused(positional({ type: 'BODY', text: 'x' }, component), send())).toEqual({
      reason: 'unsupported',
      part,
    });
  });

  it('text that looks like a placeholder in a value is left as it is', () => {
    const { rendered } = filled(greeting, send({ variables: { '1': '{{2}} $& $1', '2': 'x' } }));
    expect(rendered.body).toBe('Hello {{2}} $& $1, your order x.');
  });
});
