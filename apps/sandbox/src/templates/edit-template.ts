import type { JsonObject } from '@transom/cloud-api/wire';
import type { Context } from '../context.ts';
import { checkCategory, checkComponents, checkTtl } from '../rules/template/check-template.ts';
import { refusal } from '../rules/template/refusal.ts';
import type { Template } from '../state/types.ts';
import { submit } from './create-template.ts';
import { isSample } from './samples.ts';
import { tellComponents } from './tell-components.ts';
import { tellStatus } from './tell-status.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const EDITABLE = new Set(['APPROVED', 'REJECTED', 'PAUSED']);

/**
 * Changes category, components or time to live of a template (Meta, templates/template-management). Only approved,
 * rejected and paused ones can be changed, an approved one once in 24 hours and ten times in 30 days and never in its
 * category. All components are replaced, and the template is reviewed again.
 */
export function editTemplate(context: Context, template: Template, given: JsonObject): void {
  const approved = template.status === 'APPROVED';
  if (!EDITABLE.has(template.status)) {
    throw refusal('edit', `A template that is ${template.status} cannot be edited.`);
  }
  const { category: word, components: parts, message_send_ttl_seconds: seconds } = given;
  if (word === undefined && parts === undefined && seconds === undefined) {
    throw refusal('missing', 'Give components, category or message_send_ttl_seconds.');
  }
  const category = word === undefined ? template.category : checkCategory(word);
  if (approved && category !== template.category) {
    throw refusal('edit', 'The category of an approved template cannot be changed.');
  }
  const edits = approved ? requireEditsLeft(context, template) : (template.edits ?? []);
  const sample = (handle: string) => isSample(context, handle);
  const components =
    parts === undefined ? template.components : checkComponents(parts, { ...template, category }, sample);
  const ttl = checkTtl(seconds ?? template.message_send_ttl_seconds, category);
  const { pausedUntil: _, ...kept } = template;
  const changed: Template = {
    ...kept,
    category,
    components,
    edits,
    rejected_reason: 'NONE',
    status: 'PENDING',
    ...(ttl === undefined ? {} : { message_send_ttl_seconds: ttl }),
  };
  const handedIn = submit(context, changed);
  if (parts !== undefined) tellComponents(context, handedIn);
  tellStatus(context, handedIn, 'PENDING');
}

function requireEditsLeft({ now }: Context, { edits = [] }: Template): number[] {
  const lately = edits.filter((at) => at > now() - 30 * DAY_MS);
  if (lately.some((at) => at > now() - DAY_MS)) {
    throw refusal('edit', 'An approved template can be edited once in 24 hours.');
  }
  if (lately.length >= 10) throw refusal('edit', 'An approved template can be edited ten times in 30 days.');
  return [...lately, now()];
}
