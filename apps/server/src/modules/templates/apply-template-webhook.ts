import { isObject } from '@transom/cloud-api/wire';
import type { Tx } from '#platform/db/database';
import { addJob } from '#platform/work/jobs';
import { readReason } from './model.ts';
import { changeTemplates, type TemplateNews } from './store.ts';

/** Events that say nothing about whether the template can be sent, or say it in another word. */
const statusOf: Record<string, string | undefined> = { FLAGGED: undefined, LOCKED: undefined, REINSTATED: 'APPROVED' };

/**
 * Applies what Meta reports about a template (Webhooks reference: message_template_status_update,
 * message_template_quality_update, template_category_update) to these numbers, which share the account. News that
 * does not tell enough, or is about a template not known yet, has the templates read anew.
 */
export async function applyTemplateWebhook(
  tx: Tx,
  workspaceId: string,
  channelIds: readonly string[],
  field: string,
  value: unknown,
): Promise<void> {
  if (!isObject(value)) return;
  const { message_template_name: name, message_template_language: language } = value;
  const news = newsOf(field, value);
  const known =
    news && typeof name === 'string' && typeof language === 'string'
      ? await changeTemplates(tx, workspaceId, channelIds, { name, language }, news)
      : [];
  for (const channelId of known) tx.emit(workspaceId, { kind: 'templates.changed', channelId });
  for (const channelId of channelIds.filter((id) => !known.includes(id))) {
    await addJob(tx, 'sync-templates', { workspaceId, channelId }, { key: `sync-templates:${channelId}` });
  }
}

/** Null: the whole list must be read to know. */
function newsOf(field: string, value: Record<string, unknown>): TemplateNews | null {
  const { event, new_category: category, new_quality_score: quality } = value;
  if (field === 'message_template_status_update' && typeof event === 'string') {
    const status = event in statusOf ? statusOf[event] : event;
    return status === undefined || status === 'UNARCHIVED'
      ? null
      : { status, rejectedReason: readReason(value.reason) };
  }
  if (field === 'template_category_update' && typeof category === 'string') return { category };
  if (field === 'message_template_quality_update' && typeof quality === 'string') return { quality };
  return null;
}
