import type { JsonObject, TemplateComponent, TemplateObject, TemplateParameter } from '@transom/cloud-api/wire';
import type { RenderedCard, RenderedTemplate, Template, TemplatePart } from '../state/types.ts';
import { fillButtons } from './fill-buttons.ts';
import { GraphError } from './graph-error.ts';
import { countMismatch } from './parameter-errors.ts';

const PLACEHOLDER = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;
const BODY_LIMIT = 1024;
const BODY_ALONE_LIMIT = 32_768;

type Given = readonly TemplateComponent[];
type Carousel = Extract<TemplateComponent, { type: 'carousel' }>;

/**
 * Fills a template the way Meta does, or says what is wrong with the parameters: 132000 wrong count, 132012 wrong kind
 * or positional instead of named, 132018 an invalid button value, 132005 text too long, 132007 characters that are not
 * allowed (Meta, templates and error codes).
 */
export function fillTemplate(template: Template, given: TemplateObject): RenderedTemplate {
  const { components } = template;
  const sent = given.components ?? [];
  const limit = components.length === 1 ? BODY_ALONE_LIMIT : BODY_LIMIT;
  const { body = '', ...parts } = fillParts(template, components, sent, limit);
  const footer = components.find((part) => part.type === 'FOOTER')?.text;
  const offer = fillOffer(components, sent, parts.buttons);
  const cards = fillCards(template, components, sent);
  const asksToCall = components.some((part) => part.type === 'CALL_PERMISSION_REQUEST');
  const request = { type: 'CALL_PERMISSION_REQUEST', text: 'Choose preference' };
  return {
    ...parts,
    body,
    ...(footer ? { footer } : {}),
    ...(asksToCall ? { buttons: [...(parts.buttons ?? []), request] } : {}),
    ...(offer ? { offer } : {}),
    ...(cards ? { cards } : {}),
  };
}

/** Header, body and buttons of a template or of one card. */
function fillParts(template: Template, components: readonly TemplatePart[], sent: Given, limit: number): RenderedCard {
  const parametersOf = (type: 'header' | 'body') =>
    sent.flatMap((part) => (part.type === type ? (part.parameters ?? []) : []));
  const words = components.find((part) => part.type === 'BODY');
  const body = fillText(template, 'body', words?.text ?? '', parametersOf('body'));
  if (body.length > limit) {
    throw new GraphError(132005, { details: `The filled body is longer than ${limit} characters.` });
  }
  const header = fillHeader(
    template,
    components.find((part) => part.type === 'HEADER'),
    parametersOf('header'),
  );
  const buttons = components.find((part) => part.type === 'BUTTONS')?.buttons ?? [];
  const filled = fillButtons(
    buttons,
    sent.filter((part) => part.type === 'button'),
  );
  return {
    ...(header === undefined ? {} : { header }),
    ...(words ? { body } : {}),
    ...(filled.length === 0 ? {} : { buttons: filled }),
  };
}

/** The expiry of a limited-time offer, needed when the template shows one; its code is that of the button. */
function fillOffer(
  components: readonly TemplatePart[],
  sent: Given,
  buttons: RenderedCard['buttons'] = [],
): RenderedTemplate['offer'] {
  const offer = components.find((part) => part.type === 'LIMITED_TIME_OFFER')?.limited_time_offer;
  const [parameter] = sent.flatMap((part) => (part.type === 'limited_time_offer' ? (part.parameters ?? []) : []));
  if (!offer) {
    if (!parameter) return undefined;
    throw new GraphError(132018, { details: 'limited_time_offer: The template has no limited-time offer' });
  }
  const until = parameter?.type === 'limited_time_offer' ? parameter.limited_time_offer.expiration_time_ms : undefined;
  if (offer.has_expiration && until === undefined) {
    throw new GraphError(131008, { details: 'limited_time_offer: expiration_time_ms is required' });
  }
  const code = buttons.find(({ type }) => type === 'COPY_CODE')?.payload;
  return { text: offer.text, ...(until === undefined ? {} : { until }), ...(code === undefined ? {} : { code }) };
}

/**
 * The cards of a carousel. Media cards are sent as many as the template has; product cards two to ten, all made like
 * the first (Meta, product-card-carousel-templates).
 */
function fillCards(template: Template, components: readonly TemplatePart[], sent: Given): RenderedTemplate['cards'] {
  const cards = components.find((part) => part.type === 'CAROUSEL')?.cards;
  const given = sent.find((part): part is Carousel => part.type === 'carousel')?.cards ?? [];
  if (!cards) {
    if (given.length === 0) return undefined;
    throw new GraphError(132018, { details: 'carousel: The template has no carousel' });
  }
  const ofProducts = cards[0]?.components.some((part) => part.format === 'PRODUCT') ?? false;
  const fits = ofProducts ? given.length >= 2 : given.length === cards.length;
  if (!fits) throw countMismatch('carousel', cards.length, given.length);
  return given
    .toSorted((a, b) => a.card_index - b.card_index)
    .map(({ card_index, components: filling }) => {
      const card = cards[card_index] ?? (ofProducts ? cards[0] : undefined);
      if (!card) throw new GraphError(132018, { details: `carousel: The template has no card ${card_index}` });
      return fillParts(template, card.components, filling, BODY_LIMIT);
    });
}

function fillHeader(
  template: Template,
  header: TemplatePart | undefined,
  parameters: TemplateParameter[],
): string | JsonObject | undefined {
  const format = header?.format ?? 'TEXT';
  if (!header || format === 'TEXT') {
    const text = fillText(template, 'header', header?.text ?? '', parameters);
    return header ? text : undefined;
  }
  const [parameter] = parameters;
  if (parameters.length > 1) throw countMismatch('header', 1, parameters.length);
  if (parameter?.type !== format.toLowerCase()) {
    const received = parameter?.type.toUpperCase() ?? 'UNKNOWN';
    throw new GraphError(132012, { details: `header: Format mismatch, expected ${format}, received ${received}` });
  }
  return { ...parameter };
}

function fillText(template: Template, part: 'header' | 'body', text: string, parameters: TemplateParameter[]): string {
  const names = [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))];
  if (names.length !== parameters.length) throw countMismatch(part, names.length, parameters.length);
  const values = new Map<string, string>();
  parameters.forEach((parameter, index) => {
    const name = 'parameter_name' in parameter ? parameter.parameter_name : undefined;
    if (template.parameter_format === 'NAMED' && (name === undefined || !names.includes(name))) {
      throw new GraphError(132012, {
        details: `${part}: Parameter name is missing or not one of the template: ${names.join(', ')}`,
      });
    }
    if (template.parameter_format === 'POSITIONAL' && name !== undefined) {
      throw new GraphError(132012, { details: `${part}: The template takes parameters by position, not by name` });
    }
    if (values.has(name ?? '')) {
      throw new GraphError(132018, { details: `${part}: The parameter ${name} is given twice` });
    }
    values.set(name ?? String(index + 1), textOf(part, parameter));
  });
  return text.replace(PLACEHOLDER, (_, name: string) => values.get(name) ?? '');
}

function textOf(part: 'header' | 'body', parameter: TemplateParameter): string {
  switch (parameter.type) {
    case 'text':
      if (parameter.text === '') throw new GraphError(131008, { details: `${part}: A parameter has no text` });
      if (/[\n\t]| {5,}/.test(parameter.text)) {
        throw new GraphError(132007, {
          details: `${part}: Parameters cannot have line breaks, tabs or more than four spaces in a row`,
        });
      }
      return parameter.text;
    case 'currency':
      return parameter.currency.fallback_value;
    case 'date_time':
      return parameter.date_time.fallback_value;
    default:
      throw new GraphError(132012, {
        details: `${part}: Format mismatch, expected TEXT, received ${parameter.type.toUpperCase()}`,
      });
  }
}
