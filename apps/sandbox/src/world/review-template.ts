import { z } from 'zod';
import type { Context } from '../context.ts';
import { announce } from '../sending/report-receipt.ts';
import type { Template } from '../state/types.ts';
import { WorldError } from './invalid-request.ts';

const DECISIONS = new Map(
  Object.entries({
    approve: 'APPROVED',
    approved: 'APPROVED',
    reject: 'REJECTED',
    rejected: 'REJECTED',
    pause: 'PAUSED',
    paused: 'PAUSED',
    disable: 'DISABLED',
    disabled: 'DISABLED',
    pending: 'PENDING',
  }),
);

/** Meta's decision about a template, in either case: approve, reject, pause, disable, or back to pending. */
export const Review = z.strictObject({
  decision: z.string().transform((word, context) => {
    const status = DECISIONS.get(word.toLowerCase());
    if (status !== undefined) return status;
    context.addIssue({ code: 'custom', message: 'Decide approve, reject, pause, disable or pending.' });
    return z.NEVER;
  }),
  reason: z.string().min(1).max(500).optional(),
});

const REASONS = /^(ABUSIVE_CONTENT|INCORRECT_CATEGORY|INVALID_FORMAT|PROMOTIONAL|SCAM|TAG_CONTENT_MISMATCH)$/;

/** Decides about a template (by id or name) and tells the business with `message_template_status_update`. */
export async function reviewTemplate(
  context: Context,
  key: string,
  { decision, reason }: z.output<typeof Review>,
): Promise<Template> {
  const { state } = context;
  const before = state.templates.get(key) ?? [...state.templates.values()].find((template) => template.name === key);
  if (!before) throw new WorldError('not_found', 'There is no such template.');
  const rejected = decision === 'REJECTED';
  const rejected_reason = rejected ? (REASONS.test(reason ?? '') ? (reason ?? '') : 'INVALID_FORMAT') : 'NONE';
  const template: Template = { ...before, status: decision, rejected_reason };
  context.commit({ kind: 'template', template });
  const value = {
    event: decision,
    // Meta writes the id as a number here, though it is text everywhere else.
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
    reason: rejected_reason,
    message_template_category: template.category,
    ...(rejected
      ? { rejection_info: { reason: reason ?? rejected_reason, recommendation: 'Change it and send it again.' } }
      : {}),
  };
  announce(context, { kind: 'account', field: 'message_template_status_update', value });
  await context.journal.written();
  return template;
}
