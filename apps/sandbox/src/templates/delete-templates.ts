import type { Context } from '../context.ts';
import { refusal } from '../rules/template/refusal.ts';
import type { Template } from '../state/types.ts';
import { lockOf } from './create-template.ts';
import { tellStatus } from './tell-status.ts';

interface Wanted {
  name: string | undefined;
  ids: string[];
}

/**
 * Deletes every language of a name, or the templates of these ids (with a name, only if they bear it). An approved one
 * leaves its name locked for 30 days; one with messages still on their way stays as PENDING_DELETION until they arrive.
 */
export function deleteTemplates(context: Context, { name, ids }: Wanted): void {
  if (name === undefined && ids.length === 0) throw refusal('missing', 'The parameter name or hsm_id is required.');
  const all = [...context.state.templates.values()];
  const found = all.filter(
    (template) => (name === undefined || template.name === name) && (ids.length === 0 || ids.includes(template.id)),
  );
  if (found.length === 0) throw refusal('gone', 'The template to delete was not found.');
  if (found.some(({ status }) => status === 'DISABLED')) {
    throw refusal('delete', 'A disabled template cannot be deleted.');
  }
  for (const template of found) {
    const left = all.some((other) => other.name === template.name && !found.includes(other));
    remove(context, template, left);
  }
  context.events.templatesChanged();
}

function remove(context: Context, template: Template, left: boolean): void {
  const { id, name, language, status } = template;
  if (isOnItsWay(context, id)) {
    const leaving: Template = { ...template, status: 'PENDING_DELETION' };
    context.commit({ kind: 'template', template: leaving });
    tellStatus(context, leaving, 'PENDING_DELETION', { reason: null });
    return;
  }
  const locked = { name: left ? lockOf(name, language) : name, at: context.now() };
  context.commit({ kind: 'template-deleted', id, ...(status === 'APPROVED' ? { locked } : {}) });
  tellStatus(context, template, 'DELETED');
}

/** The last message of a deleted template has arrived: now it goes. */
export function finishDeletion(context: Context, templateId: string): void {
  const template = context.state.templates.get(templateId);
  if (template?.status !== 'PENDING_DELETION' || isOnItsWay(context, templateId)) return;
  const left = [...context.state.templates.values()].some(
    ({ id, name }) => name === template.name && id !== templateId,
  );
  remove(context, { ...template, status: 'APPROVED' }, left);
  context.events.templatesChanged();
}

function isOnItsWay({ state }: Context, templateId: string): boolean {
  for (const { templateId: of, doomed, receipts } of state.messages.values()) {
    if (of === templateId && !doomed && !receipts.some(({ status }) => status === 'delivered')) return true;
  }
  return false;
}
