import type { Tag } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { newId } from '#platform/ids';
import type { ContactRecord, IdentityKey } from './model.ts';
import { moveNotes } from './move-notes.ts';

/** Two contacts that turned out to be one person. The older one is kept. */
export interface ContactMerge {
  keptId: string;
  goneId: string;
  kept: ContactRecord;
  gone: ContactRecord;
  /** What showed that they are one: keys that one message named together. */
  evidence: readonly IdentityKey[];
}

/** The joined record: the older contact, completed by what only the younger one knew. */
export function mergeRecords(a: ContactRecord, b: ContactRecord, evidence: readonly IdentityKey[]): ContactMerge {
  const [older, younger] = a.createdAt <= b.createdAt ? [a, b] : [b, a];
  const kept: ContactRecord = {
    ...older,
    ownName: older.ownName ?? younger.ownName,
    profileName: older.profileName ?? younger.profileName,
    username: older.username ?? younger.username,
    phone: older.phone ?? younger.phone,
    waId: older.waId ?? younger.waId,
    userId: older.userId ?? younger.userId,
    parentUserId: older.parentUserId ?? younger.parentUserId,
    blockedAt: older.blockedAt ?? younger.blockedAt,
    marketingOptOutAt: older.marketingOptOutAt ?? younger.marketingOptOutAt,
    marketingOptOutBy: older.marketingOptOutAt ? older.marketingOptOutBy : younger.marketingOptOutBy,
    tags: bothTags(older.tags, younger.tags),
    fields: { ...younger.fields, ...older.fields },
  };
  return { keptId: older.id, goneId: younger.id, kept, gone: younger, evidence };
}

function bothTags(one: readonly Tag[], other: readonly Tag[]): Tag[] {
  const tags = new Map([...one, ...other].map((tag) => [tag.id, tag]));
  return [...tags.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Writes a merge: keys move to the kept contact, the other points to it. `moved` are the conversations the caller moved
 * or joined; together with the gone record and its keys they are enough to undo the merge.
 */
export async function recordMerge(
  tx: Tx,
  workspaceId: string,
  merge: ContactMerge,
  moved: readonly { conversationId: string; into: string }[],
): Promise<void> {
  const keys = await tx.raw<IdentityKey>(
    `update contact_identity set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning kind, value`,
    [workspaceId, merge.goneId, merge.keptId],
  );
  await tx.raw(`update contact set merged_into = $3 where workspace_id = $1 and id = $2`, [
    workspaceId,
    merge.goneId,
    merge.keptId,
  ]);
  await tx.raw(
    `update contact set own_name = coalesce(own_name, $3), blocked_at = coalesce(blocked_at, $4),
       marketing_opt_out_at = coalesce(marketing_opt_out_at, $5), tag_ids = array(select distinct unnest(tag_ids || $6)),
       marketing_opt_out_by = case when marketing_opt_out_at is null then $7 else marketing_opt_out_by end,
       fields = $8::jsonb || fields
     where workspace_id = $1 and id = $2`,
    [
      workspaceId,
      merge.keptId,
      merge.kept.ownName,
      merge.kept.blockedAt,
      merge.kept.marketingOptOutAt,
      merge.gone.tags.map((tag) => tag.id),
      merge.kept.marketingOptOutBy,
      JSON.stringify(merge.gone.fields),
    ],
  );
  await moveNotes(tx, workspaceId, merge.goneId, merge.keptId);
  const facts = { gone: merge.gone, keys, moved, evidence: merge.evidence };
  await tx.raw(
    `insert into contact_merge (workspace_id, id, kept_id, gone_id, reason, facts) values ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, newId(), merge.keptId, merge.goneId, 'named together by Meta', JSON.stringify(facts)],
  );
}
