import type { FieldValue } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { AppError, notFound } from '#platform/errors';
import { giveBackKeys, type KeptRecord, lockMerge, type ThreadFacts } from './merge-store.ts';
import { type ContactRecord, type IdentityKey, phoneKey, presentContact } from './model.ts';
import { giveBackNotes } from './move-notes.ts';
import { findContact, lockContact, saveContacts, writeContact } from './store.ts';

/** A merge that was taken back, and where its conversations have to go. */
export interface UndoneMerge {
  keptId: string;
  goneId: string;
  /** Where a message written in the joined thread went as long as only the team wrote there. */
  reachedGone: boolean;
  threads: ThreadFacts;
}

/**
 * Gives both contacts back as they were. What was changed on the kept one since stays with it: a name given, a tag put
 * on, a note written. Throws `merge_undone`, `merge_not_last` when a later merge stands on this one, and
 * `merge_facts_missing` for merges made before these facts were kept.
 */
export async function undoContactMerge(
  tx: Tx,
  workspaceId: string,
  mergeId: string,
  by: string,
  now: Date,
): Promise<UndoneMerge> {
  const merge = await lockMerge(tx, workspaceId, mergeId);
  if (!merge) throw notFound('merge');
  if (merge.undoneAt) throw new AppError('conflict', 'merge_undone', 'This merge was undone already.');
  if (merge.builtUpon) {
    throw new AppError('conflict', 'merge_not_last', 'A later merge of this contact has to be undone first.');
  }
  const { keptId, goneId, facts } = merge;
  const { before, after } = facts;
  if (!before || !after) {
    throw new AppError('rule', 'merge_facts_missing', 'This merge is too old: how things were is not known any more.');
  }
  // Whoever stores a message of one of them holds their contact too, so from here on none comes in between.
  const kept = await lockContact(tx, workspaceId, keptId);
  await tx.raw('update contact set merged_into = null where workspace_id = $1 and id = $2', [workspaceId, goneId]);
  const gone = await findContact(tx, workspaceId, goneId);
  if (!kept || !gone) throw notFound('contact');
  const restored = withoutMerged(kept, before, after, facts.keys);
  await saveContacts(tx, workspaceId, [restored]);
  await writeContact(tx, workspaceId, restored);
  await tx.raw('update contact set blocked_at = $3 where workspace_id = $1 and id = $2', [
    workspaceId,
    keptId,
    restored.blockedAt,
  ]);
  await giveBackKeys(tx, workspaceId, { keptId, goneId, keys: facts.keys });
  await giveBackNotes(tx, workspaceId, facts.notes, keptId, goneId);
  await tx.raw('update contact_merge set undone_at = $3, undone_by = $4 where workspace_id = $1 and id = $2', [
    workspaceId,
    mergeId,
    now,
    by,
  ]);
  for (const contact of [restored, gone]) {
    tx.emit(workspaceId, { kind: 'contact.changed', contact: presentContact(contact) });
  }
  const hadPhone = before.waId ?? before.phone;
  return {
    keptId,
    goneId,
    reachedGone: !hadPhone && (facts.gone.waId ?? facts.gone.phone) !== null,
    threads: facts.threads,
  };
}

/** The kept contact without what the merge gave it. */
function withoutMerged(
  now: ContactRecord,
  before: KeptRecord,
  after: KeptRecord,
  keys: readonly IdentityKey[],
): ContactRecord {
  const gone = new Set(keys.map(({ kind, value }) => `${kind}:${value}`));
  const text = (field: 'ownName' | 'profileName' | 'username' | 'parentUserId') =>
    now[field] === after[field] ? before[field] : now[field];
  // A key follows its owner, whoever wrote last.
  const phone = (field: 'phone' | 'waId') => {
    const value = now[field];
    return value === null || gone.has(`phone:${phoneKey(value)}`) ? before[field] : value;
  };
  const time = (field: 'blockedAt' | 'marketingOptOutAt') =>
    same(now[field], after[field]) ? dateOf(before[field]) : now[field];
  const given = new Set(after.tags.map(({ id }) => id));
  for (const { id } of before.tags) given.delete(id);
  return {
    ...now,
    ownName: text('ownName'),
    profileName: text('profileName'),
    username: text('username'),
    parentUserId: text('parentUserId'),
    phone: phone('phone'),
    waId: phone('waId'),
    userId: now.userId === null || gone.has(`user:${now.userId}`) ? before.userId : now.userId,
    blockedAt: time('blockedAt'),
    marketingOptOutAt: time('marketingOptOutAt'),
    marketingOptOutBy: same(now.marketingOptOutAt, after.marketingOptOutAt)
      ? before.marketingOptOutBy
      : now.marketingOptOutBy,
    tags: now.tags.filter(({ id }) => !given.has(id)),
    fields: Object.fromEntries(Object.entries(now.fields).filter(([id, value]) => !isGiven(id, value, before, after))),
  };
}

const isGiven = (id: string, value: FieldValue, before: KeptRecord, after: KeptRecord) =>
  !(id in before.fields) && after.fields[id] === value;

const same = (a: Date | null, b: string | null) => (a?.toISOString() ?? null) === b;
const dateOf = (text: string | null) => (text === null ? null : new Date(text));
