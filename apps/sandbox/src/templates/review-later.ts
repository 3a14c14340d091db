import type { Context } from '../context.ts';
import type { Template } from '../state/types.ts';
import { decide, resumeLater } from './decide.ts';
import { obviousFault } from './obvious-faults.ts';

/** Has Meta's rules decide about a template after a while, unless a person did or they are off by then. */
export function reviewLater(context: Context, { id, submittedAt }: Template): void {
  const { decideAfterMs } = context.state.reviewRules;
  if (decideAfterMs === null) return;
  context.timers.after(decideAfterMs, () => {
    const template = context.state.templates.get(id);
    const { decideAfterMs: still, refuseObvious } = context.state.reviewRules;
    if (template?.status !== 'PENDING' || template.submittedAt !== submittedAt || still === null) return;
    const fault = refuseObvious ? obviousFault(context.state, template) : null;
    decide(context, template, fault === null ? { kind: 'approve' } : { kind: 'reject', ...fault });
  });
}

/** Goes on, after a restart or a change of the rules, with every template that waits. */
export function reviewAllLater(context: Context): void {
  for (const template of context.state.templates.values()) {
    if (template.status === 'PENDING') reviewLater(context, template);
    if (template.status === 'PAUSED' && template.pausedUntil !== undefined) resumeLater(context, template);
  }
}
