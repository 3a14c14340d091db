import type { TemplateInput } from './required-inputs.ts';
import type { TemplateParts } from './template-definition.ts';
import type { TemplateVariables } from './template-send.ts';

/** Why a template cannot go out as filled in. The first reason found, so that a form can point at one field. */
export type TemplateRefusal =
  | { reason: 'missing'; input: TemplateInput }
  /** Meta refuses line breaks, tabs and more than four spaces in a row (132007). */
  | { reason: 'characters_not_allowed'; input: TemplateInput }
  /** The filled-in body is longer than Meta takes (132005). */
  | { reason: 'too_long'; limit: number }
  /** A part whose inputs cannot be given: a carousel, a limited-time offer, a location or product header. */
  | { reason: 'unsupported'; part: string };

const unsupportedHeaders = new Set(['LOCATION', 'PRODUCT']);
const unsupportedButtons = new Set(['MPM', 'SPM']);

export function unsupportedPart(parts: TemplateParts): string | undefined {
  const format = parts.header?.format ?? '';
  if (unsupportedHeaders.has(format)) return `${format} header`;
  return parts.unsupported[0] ?? parts.buttons.find((button) => unsupportedButtons.has(button.type))?.type;
}

/** The value given for an input: undefined when nothing, or nothing but spaces, was given. */
export function valueFor(input: TemplateInput, send: TemplateVariables): string | undefined {
  const value = rawValue(input, send);
  return value === undefined || value.trim() === '' ? undefined : value;
}

function rawValue(input: TemplateInput, send: TemplateVariables): string | undefined {
  if (input.place === 'button') return send.buttons?.[String(input.index)];
  if (input.place === 'body') return send.variables[input.key];
  if (input.kind === 'text') return send.header?.text ?? namedHeaderVariable(input.key, send);
  return send.header?.mediaId ?? send.header?.link;
}

/** A named variable means the same wherever it stands; `{{1}}` of the header is not `{{1}}` of the body. */
function namedHeaderVariable(key: string, send: TemplateVariables): string | undefined {
  return /^\d+$/.test(key) ? undefined : send.variables[key];
}

const notAllowed = /[\n\r\t]| {5,}/;

/** The first input without a usable value. */
export function firstProblem(inputs: TemplateInput[], send: TemplateVariables): TemplateRefusal | undefined {
  for (const input of inputs) {
    const value = valueFor(input, send);
    if (value === undefined) return { reason: 'missing', input };
    if (input.kind === 'text' && notAllowed.test(value)) return { reason: 'characters_not_allowed', input };
  }
  return undefined;
}
