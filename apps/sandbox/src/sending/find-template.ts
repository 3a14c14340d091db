import type { TemplateObject } from '@transom/cloud-api/wire';
import type { Context } from '../context.ts';
import { GraphError } from '../rules/graph-error.ts';
import type { Template } from '../state/types.ts';
import { decide } from '../templates/decide.ts';

/** The approved template of this name and language. Throws 132001, or 132015 and 132016 when it is paused or disabled. */
export function findTemplate(context: Context, { name, language }: TemplateObject): Template {
  const found = [...context.state.templates.values()].find(
    (candidate) => candidate.name === name && candidate.language === language.code,
  );
  const template = found && isPauseOver(found, context.now()) ? decide(context, found, { kind: 'unpause' }) : found;
  if (template?.status === 'APPROVED') return template;
  if (template?.status === 'PAUSED') throw new GraphError(132015);
  if (template?.status === 'DISABLED') throw new GraphError(132016);
  throw new GraphError(132001, { details: `template name (${name}) does not exist in ${language.code}` });
}

/** Timers follow the machine's clock; the world's may be ahead of it. */
function isPauseOver({ status, pausedUntil }: Template, now: number): boolean {
  return status === 'PAUSED' && pausedUntil !== undefined && pausedUntil <= now;
}
