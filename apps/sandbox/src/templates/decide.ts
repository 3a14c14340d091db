import type { Context } from '../context.ts';
import { announce } from '../sending/report-receipt.ts';
import type { Quality, Template } from '../state/types.ts';
import type { Fault } from './obvious-faults.ts';
import { named, tellStatus } from './tell-status.ts';

export type Decision =
  | { kind: 'approve' | 'unpause' | 'disable' | 'pending' | 'flag' | 'reinstate' }
  | ({ kind: 'reject' } & Fault)
  /** Without hours it lasts until somebody ends it. */
  | { kind: 'pause'; title: 'FIRST_PAUSE' | 'SECOND_PAUSE' | 'RATE_LIMITING_PAUSE'; hours?: number }
  /** At once, or announced 24 hours before. */
  | { kind: 'recategorise'; category: Template['category']; announced: boolean }
  | { kind: 'quality'; score: Quality };

const HOUR_MS = 60 * 60 * 1000;
const STATUS = {
  approve: 'APPROVED',
  unpause: 'APPROVED',
  reinstate: 'APPROVED',
  disable: 'DISABLED',
  pending: 'PENDING',
} as const;

/** Meta decides about a template and tells the business with the webhook of that kind of news. */
export function decide(context: Context, before: Template, decision: Decision): Template {
  const { pausedUntil: _, ...template } = before;
  switch (decision.kind) {
    case 'reject':
      return reject(context, template, decision);
    case 'pause':
      return pause(context, template, decision);
    case 'recategorise':
      return recategorise(context, before, decision);
    case 'quality':
      return rate(context, before, decision.score);
    case 'flag':
      tellStatus(context, before, 'FLAGGED');
      return before;
    default: {
      const { kind } = decision;
      const decided = put(context, { ...template, status: STATUS[kind], rejected_reason: 'NONE' });
      const description = 'The template can be sent again.';
      if (kind === 'unpause')
        tellStatus(context, decided, 'APPROVED', { other_info: { title: 'UNPAUSE', description } });
      else if (kind === 'disable') tellStatus(context, decided, 'DISABLED', disabledInfo(context));
      else tellStatus(context, decided, kind === 'reinstate' ? 'REINSTATED' : decided.status);
      return decided;
    }
  }
}

function put(context: Context, template: Template): Template {
  context.commit({ kind: 'template', template });
  context.events.templatesChanged();
  return template;
}

function disabledInfo({ now }: Context) {
  const description = 'The template was disabled because people reacted badly to it.';
  return { disable_info: { disable_date: Math.floor(now() / 1000) }, other_info: { title: 'DISABLED', description } };
}

function reject(context: Context, template: Template, { reason, explanation, recommendation }: Fault): Template {
  const rejected = put(context, { ...template, status: 'REJECTED', rejected_reason: reason });
  tellStatus(context, rejected, 'REJECTED', { rejection_info: { reason: explanation, recommendation } });
  return rejected;
}

function pause(context: Context, template: Template, { title, hours }: Extract<Decision, { kind: 'pause' }>): Template {
  const until = hours === undefined ? {} : { pausedUntil: context.now() + hours * HOUR_MS };
  const paused = put(context, { ...template, status: 'PAUSED', pauses: (template.pauses ?? 0) + 1, ...until });
  const description =
    hours === undefined
      ? 'The template is paused until it is resumed.'
      : `The template is paused for ${hours} hours because people reacted badly to it.`;
  tellStatus(context, paused, 'PAUSED', { reason: 'NONE', other_info: { title, description } });
  if (hours !== undefined) resumeLater(context, paused);
  return paused;
}

function recategorise(
  context: Context,
  template: Template,
  { category, announced }: Extract<Decision, { kind: 'recategorise' }>,
): Template {
  const { correct_category: _, ...rest } = template;
  const changed = put(
    context,
    announced
      ? { ...template, correct_category: category }
      : { ...rest, previous_category: template.category, category },
  );
  const news = announced
    ? {
        new_category: template.category,
        correct_category: category,
        category_update_timestamp: Math.floor((context.now() + 24 * HOUR_MS) / 1000),
      }
    : { previous_category: template.category, new_category: category };
  const value = { ...named(template), ...news };
  announce(context, { kind: 'account', field: 'template_category_update', value });
  return changed;
}

/** Red pauses an approved template: 3 hours, then 6, and the third time it is disabled (Meta, template-pausing). */
function rate(context: Context, template: Template, score: Quality): Template {
  const previous = template.quality?.score ?? 'UNKNOWN';
  const rated = put(context, { ...template, quality: { score, at: context.now() } });
  if (previous !== score) {
    const value = { previous_quality_score: previous, new_quality_score: score, ...named(template) };
    announce(context, { kind: 'account', field: 'message_template_quality_update', value });
  }
  if (score !== 'RED' || rated.status !== 'APPROVED') return rated;
  const pauses = rated.pauses ?? 0;
  if (pauses >= 2) return decide(context, rated, { kind: 'disable' });
  return pauses === 1
    ? decide(context, rated, { kind: 'pause', title: 'SECOND_PAUSE', hours: 6 })
    : decide(context, rated, { kind: 'pause', title: 'FIRST_PAUSE', hours: 3 });
}

/** Ends a pause by itself once its hours are over (Meta, templates/template-pausing). */
export function resumeLater(context: Context, { id, pausedUntil = 0 }: Template): void {
  context.timers.after(Math.max(0, pausedUntil - context.now()), () => {
    const template = context.state.templates.get(id);
    if (template?.status === 'PAUSED' && template.pausedUntil === pausedUntil)
      decide(context, template, { kind: 'unpause' });
  });
}
