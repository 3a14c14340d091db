import type { TemplateObject } from '@transom/cloud-api/wire';
import { GraphError } from '../rules/graph-error.ts';
import type { State } from '../state/state.ts';
import type { Template } from '../state/types.ts';

/** The approved template of this name and language. Throws 132001, or 132015 and 132016 when it is paused or disabled. */
export function findTemplate(state: State, { name, language }: TemplateObject): Template {
  const template = [...state.templates.values()].find(
    (candidate) => candidate.name === name && candidate.language === language.code,
  );
  if (template?.status === 'APPROVED') return template;
  if (template?.status === 'PAUSED') throw new GraphError(132015);
  if (template?.status === 'DISABLED') throw new GraphError(132016);
  throw new GraphError(132001, { details: `template name (${name}) does not exist in ${language.code}` });
}
