import { createHash } from 'node:crypto';
import { isObject } from '@transom/cloud-api/wire';
import { noteQuality } from '#modules/channels';
import { type ContactRecord, notePreference } from '#modules/contacts';
import { applyTemplateWebhook } from '#modules/templates';
import type { Tx } from '#platform/db/database';
import { newId } from '#platform/ids';
import type { AccountItem } from './item.ts';

/** `saidAt` is the time Meta gave, if any; `at` that or the time of receipt. */
export type AccountToRecord = Omit<AccountItem, 'at'> & {
  saidAt: Date | null;
  at: Date;
  contact: ContactRecord | null;
};

/**
 * Keeps what Meta reports about accounts, numbers, templates and preferences, each once, whole, and lets it take effect
 * where it has a place. Answers by position whether each was new. Meta gives these no id: the same field with the same
 * content and the same time (if it says one) is the same event.
 */
export async function recordAccountItems(
  tx: Tx,
  workspaceId: string,
  items: readonly AccountToRecord[],
): Promise<boolean[]> {
  if (items.length === 0) return [];
  const rows = items.map((item) => {
    const payload = JSON.stringify(item.payload);
    return {
      id: newId(),
      digest: createHash('sha256')
        .update(`${item.field}\n${item.saidAt?.getTime() ?? ''}\n${payload}`)
        .digest('base64url'),
      channel_id: item.channelIds.length === 1 ? item.channelIds[0] : null,
      contact_id: item.contact?.id ?? null,
      field: item.field,
      payload: item.payload,
      at: item.at,
    };
  });
  const inserted = await tx.raw<{ id: string }>(
    `insert into account_event (workspace_id, id, digest, channel_id, contact_id, field, payload, at)
     select $1, x.id, x.digest, x.channel_id, x.contact_id, x.field, x.payload, x.at
     from json_to_recordset($2::json) as x(id uuid, digest text, channel_id uuid, contact_id uuid, field text, payload jsonb, at timestamptz)
     on conflict (workspace_id, digest) do nothing returning id`,
    [workspaceId, JSON.stringify(rows)],
    'account-events',
  );
  const fresh = new Set(inserted.map((row) => row.id));
  for (const [i, item] of items.entries()) if (fresh.has(rows[i]?.id ?? '')) await takeEffect(tx, workspaceId, item);
  return rows.map((row) => fresh.has(row.id));
}

async function takeEffect(tx: Tx, workspaceId: string, item: AccountToRecord): Promise<void> {
  if (item.preference && item.contact) {
    await notePreference(tx, workspaceId, item.contact, item.preference.value, item.at);
  } else if (item.field === 'phone_number_quality_update' && isObject(item.payload)) {
    await noteQuality(tx, workspaceId, item.channelIds, item.payload);
  } else if (isObject(item.payload) && /^(message_template_|template_)/.test(item.field)) {
    await applyTemplateWebhook(tx, workspaceId, item.channelIds, item.field, item.payload);
  }
}
