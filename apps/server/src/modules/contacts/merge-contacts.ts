import type { ContactMergeReason, Tag } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { newId } from '#platform/ids';
import { insertMerge, moveKeys, type ThreadFacts } from './merge-store.ts';
import type { ContactRecord, IdentityKey } from './model.ts';
import { moveNotes } from './move-notes.ts';

/** Two contacts that are one person. */
export interface ContactMerge {
  keptId: string;
  goneId: string;
  /** The kept contact as it was. */
  before: ContactRecord;
  kept: ContactRecord;
  gone: ContactRecord;
  reason: ContactMergeReason;
  /** What showed that they are one: keys that one message named together. */
  evidence: readonly IdentityKey[];
  /** Who merged them by hand. */
  by: { id: string; name: string } | null;
}

/** One message named keys of both: the older contact is kept. */
export function mergeRecords(a: ContactRecord, b: ContactRecord, evidence: readonly IdentityKey[]): ContactMerge {
  const [older, younger] = a.createdAt <= b.createdAt ? [a, b] : [b, a];
  return { ...joinRecords(older, younger), reason: 'named_together', evidence, by: null };
}

/** The kept contact, completed by what only the other one knew. */
export function joinRecords(before: ContactRecord, gone: ContactRecord) {
  const kept: ContactRecord = {
    ...before,
    ownName: before.ownName ?? gone.ownName,
    profileName: before.profileName ?? gone.profileName,
    username: before.username ?? gone.username,
    phone: before.phone ?? gone.phone,
    waId: before.waId ?? gone.waId,
    userId: before.userId ?? gone.userId,
    parentUserId: before.parentUserId ?? gone.parentUserId,
    blockedAt: before.blockedAt ?? gone.blockedAt,
    marketingOptOutAt: before.marketingOptOutAt ?? gone.marketingOptOutAt,
    marketingOptOutBy: before.marketingOptOutAt ? before.marketingOptOutBy : gone.marketingOptOutBy,
    tags: bothTags(before.tags, gone.tags),
    fields: { ...gone.fields, ...before.fields },
  };
  return { keptId: before.id, goneId: gone.id, before, kept, gone };
}

function bothTags(one: readonly Tag[], other: readonly Tag[]): Tag[] {
  const tags = new Map([...one, ...other].map((tag) => [tag.id, tag]));
  return [...tags.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Writes a merge: keys and notes move to the kept contact, the other points to it and stays as it is. Both records as
 * they were, and where everything stood, are enough to undo it.
 */
export async function recordMerge(
  tx: Tx,
  workspaceId: string,
  merge: ContactMerge,
  threads: ThreadFacts,
): Promise<string> {
  const { keptId, goneId, before, kept, gone, evidence } = merge;
  const keys = await moveKeys(tx, workspaceId, goneId, keptId);
  await tx.raw('update contact set merged_into = $3 where workspace_id = $1 and id = $2', [
    workspaceId,
    goneId,
    keptId,
  ]);
  // Tags and fields as they stand now: one of them may have been deleted since the records were read.
  await tx.raw(
    `update contact c set own_name = coalesce(c.own_name, g.own_name),
       profile_name = coalesce(c.profile_name, g.profile_name), username = coalesce(c.username, g.username),
       phone = coalesce(c.phone, g.phone), wa_id = coalesce(c.wa_id, g.wa_id), user_id = coalesce(c.user_id, g.user_id),
       parent_user_id = coalesce(c.parent_user_id, g.parent_user_id), blocked_at = coalesce(c.blocked_at, g.blocked_at),
       marketing_opt_out_at = coalesce(c.marketing_opt_out_at, g.marketing_opt_out_at),
       marketing_opt_out_by =
         case when c.marketing_opt_out_at is null then g.marketing_opt_out_by else c.marketing_opt_out_by end,
       tag_ids = array(select distinct unnest(c.tag_ids || g.tag_ids)), fields = g.fields || c.fields
     from contact g where c.workspace_id = $1 and c.id = $2 and g.workspace_id = $1 and g.id = $3`,
    [workspaceId, keptId, goneId],
  );
  const notes = await moveNotes(tx, workspaceId, goneId, keptId);
  const id = newId();
  await insertMerge(tx, workspaceId, id, merge, { before, after: kept, gone, keys, notes, evidence, threads });
  return id;
}
