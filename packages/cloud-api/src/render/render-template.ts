import type { TemplateObject } from '../wire/index.ts';
import { firstProblem, type TemplateRefusal, unsupportedPart } from './refusal.ts';
import { type RenderedTemplate, renderParts } from './rendered-template.ts';
import { inputsOf } from './required-inputs.ts';
import { templateBody } from './template-body.ts';
import { readDefinition, type TemplateDefinition } from './template-definition.ts';
import type { TemplateVariables } from './template-send.ts';

/** Longest filled-in body; a template of nothing but a body may be longer (Meta, templates; changelog 2022-10-06). */
const maxBody = 1024;
const maxBodyAlone = 32_768;

export type TemplateRendering =
  | { ok: true; template: TemplateObject; rendered: RenderedTemplate }
  | { ok: false; refusal: TemplateRefusal };

/**
 * Fills a template: `template` is what Meta gets, `rendered` what the customer will see. Pure. Refuses, naming the
 * first reason, what Meta would refuse.
 */
export function renderTemplate(definition: TemplateDefinition, send: TemplateVariables): TemplateRendering {
  const parts = readDefinition(definition);
  const part = unsupportedPart(parts);
  if (part !== undefined) return { ok: false, refusal: { reason: 'unsupported', part } };
  const inputs = inputsOf(parts);
  const refusal = firstProblem(inputs, send);
  if (refusal) return { ok: false, refusal };
  const rendered = renderParts(parts, inputs, send);
  const alone = !parts.header && !parts.footer && parts.buttons.length === 0;
  const limit = alone ? maxBodyAlone : maxBody;
  if (rendered.body.length > limit) return { ok: false, refusal: { reason: 'too_long', limit } };
  return { ok: true, template: templateBody(definition, parts, inputs, send), rendered };
}
