import type { JsonObject } from '@transom/cloud-api/wire';
import type { Context } from '../context.ts';
import { GraphError } from '../rules/graph-error.ts';
import { type CheckedTemplate, checkTemplate } from '../rules/template/check-template.ts';
import { refusal } from '../rules/template/refusal.ts';
import { newNumericId } from '../state/ids.ts';
import type { Template } from '../state/types.ts';
import { reviewLater } from './review-later.ts';
import { isSample, withSampleAddresses } from './samples.ts';

/** What a verified business may have (Meta, templates/overview). */
const MOST_TEMPLATES = 6_000;
const LOCKED_MS = 30 * 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

/** Makes a template that waits for review, or throws why Meta would not take it. */
export function createTemplate(context: Context, given: JsonObject): Template {
  const { state } = context;
  const { creationsPerHour } = state.reviewRules;
  const lately = [...state.templates.values()].filter(
    ({ submittedAt }) => submittedAt !== undefined && submittedAt > context.now() - HOUR_MS,
  );
  if (creationsPerHour !== null && lately.length >= creationsPerHour) throw new GraphError(80007);
  const checked = checkTemplate(given, (handle) => isSample(context, handle));
  requireFree(context, checked);
  if (state.templates.size >= MOST_TEMPLATES) {
    throw refusal('count', `An account can have ${MOST_TEMPLATES} templates at most.`);
  }
  return submit(context, { id: newNumericId(), status: 'PENDING', rejected_reason: 'NONE', ...checked });
}

/** Hands a template in for review. */
export function submit(context: Context, { components, ...given }: Template): Template {
  const template: Template = {
    ...given,
    components: withSampleAddresses(context, components),
    submittedAt: context.now(),
  };
  context.commit({ kind: 'template', template });
  context.events.templatesChanged();
  reviewLater(context, template);
  return template;
}

/** A name is taken in a language, or locked for 30 days after an approved template of it was deleted. */
function requireFree({ state, now }: Context, { name, language }: CheckedTemplate): void {
  const taken = [...state.templates.values()].some((other) => other.name === name && other.language === language);
  if (taken) throw refusal('exists', `There is ${language} content for the template ${name} already.`);
  const deletedAt = state.lockedNames.get(name) ?? state.lockedNames.get(lockOf(name, language));
  if (deletedAt !== undefined && now() - deletedAt < LOCKED_MS) {
    throw refusal('locked', `The name ${name} can be used again 30 days after its template was deleted.`);
  }
}

/** The key of a name locked in one language only. */
export function lockOf(name: string, language: string): string {
  return `${name} ${language}`;
}
