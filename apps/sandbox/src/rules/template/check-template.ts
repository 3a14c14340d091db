import type { JsonObject } from '@transom/cloud-api/wire';
import type { Template, TemplatePart } from '../../state/types.ts';
import { authenticationParts } from './authentication.ts';
import { checkButtons } from './check-buttons.ts';
import { checkCarousel } from './check-carousel.ts';
import { checkBody, checkFooter, checkHeader, checkLength, type PartRules } from './check-parts.ts';
import { TEMPLATE_LANGUAGES } from './languages.ts';
import { refusal } from './refusal.ts';
import { type NewComponent, readComponents } from './shape.ts';

/** A template as somebody asked for it, found to keep Meta's rules. */
export type CheckedTemplate = Pick<Template, 'name' | 'language' | 'category' | 'parameter_format' | 'components'> & {
  message_send_ttl_seconds?: number;
};

/** Checks a creation against every rule of Meta's (templates/components and the pages of each kind). */
export function checkTemplate(given: JsonObject, isSample: PartRules['isSample']): CheckedTemplate {
  const name = typeof given.name === 'string' ? given.name : '';
  if (!/^[a-z0-9_]{1,512}$/.test(name)) {
    throw refusal('name', 'A name has at most 512 lower-case letters, digits and underscores.');
  }
  const language = checkLanguage(given.language);
  const category = checkCategory(given.category);
  const parameter_format = checkFormat(given.parameter_format);
  const components = checkComponents(given.components, { category, language, parameter_format }, isSample);
  const ttl = checkTtl(given.message_send_ttl_seconds, category);
  return {
    name,
    language,
    category,
    parameter_format,
    components,
    ...(ttl === undefined ? {} : { message_send_ttl_seconds: ttl }),
  };
}

export function checkLanguage(given: unknown): string {
  if (typeof given === 'string' && TEMPLATE_LANGUAGES.has(given)) return given;
  throw refusal('parameter', 'The parameter language must be a language of templates, en_US for example.');
}

/** MARKETING, UTILITY or AUTHENTICATION, in either case. */
export function checkCategory(given: unknown): Template['category'] {
  const word = typeof given === 'string' ? given.toUpperCase() : '';
  if (word === 'MARKETING' || word === 'UTILITY' || word === 'AUTHENTICATION') return word;
  throw refusal('parameter', 'The parameter category must be one of MARKETING, UTILITY and AUTHENTICATION.');
}

function checkFormat(given: unknown): Template['parameter_format'] {
  const word = given === undefined ? 'POSITIONAL' : typeof given === 'string' ? given.toUpperCase() : '';
  if (word === 'NAMED' || word === 'POSITIONAL') return word;
  throw refusal('parameter', 'The parameter parameter_format must be named or positional.');
}

const TTL_RANGES = { AUTHENTICATION: [30, 900], UTILITY: [30, 43_200], MARKETING: [43_200, 2_592_000] } as const;

/** How long delivery is tried, in seconds; −1 is 30 days, which marketing does not take (Meta, templates/time-to-live). */
export function checkTtl(given: unknown, category: Template['category']): number | undefined {
  if (given === undefined) return undefined;
  const seconds = Number(given);
  const [least, most] = TTL_RANGES[category];
  if (seconds === -1 && category !== 'MARKETING') return seconds;
  if (Number.isInteger(seconds) && seconds >= least && seconds <= most) return seconds;
  throw refusal('parameter', `message_send_ttl_seconds must be between ${least} and ${most} for ${category}.`);
}

/** The components of a template, checked and as they are kept. */
export function checkComponents(
  given: unknown,
  { category, language, parameter_format }: Pick<Template, 'category' | 'language' | 'parameter_format'>,
  isSample: PartRules['isSample'],
): TemplatePart[] {
  const components = readComponents(given);
  const kinds = components.map(({ type }) => type);
  const twice = kinds.find((type, index) => kinds.indexOf(type) !== index);
  if (twice) throw refusal('parameter', `The template has more than one ${twice}.`);
  if (category === 'AUTHENTICATION') return authenticationParts(components);
  checkFree(components, category, { format: parameter_format, language, isSample });
  return components as TemplatePart[];
}

/** Templates in one's own words. */
function checkFree(components: readonly NewComponent[], category: Template['category'], rules: PartRules): void {
  const part = <Type extends NewComponent['type']>(type: Type) =>
    components.find((candidate): candidate is Extract<NewComponent, { type: Type }> => candidate.type === type);
  const body = part('BODY');
  const header = part('HEADER');
  const footer = part('FOOTER');
  const offer = part('LIMITED_TIME_OFFER');
  const carousel = part('CAROUSEL');
  const buttons = part('BUTTONS')?.buttons ?? [];
  if (!body) throw refusal('missing', 'The template has no body.');
  if (body.add_security_recommendation !== undefined || footer?.code_expiration_minutes !== undefined) {
    throw refusal('authentication', 'Security advice and code expiry belong to authentication templates.');
  }
  if (header) checkHeader(header, rules);
  checkBody(body, offer ? 600 : 1024, rules);
  if (footer) checkFooter(footer);
  if (buttons.some(({ type }) => type === 'OTP')) {
    throw refusal('authentication', 'One-time-password buttons belong to authentication templates.');
  }
  checkButtons(buttons);
  if (offer) {
    if (category !== 'MARKETING') throw refusal('offer', 'A limited-time offer is for marketing templates only.');
    checkLength('The text of the offer', offer.limited_time_offer.text, 16);
    if (footer) throw refusal('offer', 'A limited-time offer has no footer.');
    if (header && header.format !== 'IMAGE' && header.format !== 'VIDEO') {
      throw refusal('offer', 'The header of a limited-time offer is an image or a video.');
    }
    if (buttons.findIndex(({ type }) => type === 'COPY_CODE') > 0) {
      throw refusal('offer', 'The button that copies the code must come first.');
    }
  }
  if (carousel) {
    if (header || footer || buttons.length > 0 || offer) {
      throw refusal('carousel', 'A carousel goes with a body alone: no header, footer or buttons beside it.');
    }
    checkCarousel(carousel, rules);
  }
}
