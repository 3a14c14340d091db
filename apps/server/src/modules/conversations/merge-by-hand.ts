import type { Contact, MergePreview } from '@transom/protocol';
import { findContact, joinRecords, lockContact, presentContact } from '#modules/contacts';
import { audit } from '#modules/team';
import type { Tx } from '#platform/db/database';
import type { Sql } from '#platform/db/sql';
import { invalidField, notFound } from '#platform/errors';
import { joinConversations } from './join-conversations.ts';

interface Pair {
  keptId: string;
  goneId: string;
}

/** What merging the second contact into the first would give. */
export async function previewMerge(sql: Sql, workspaceId: string, { keptId, goneId }: Pair): Promise<MergePreview> {
  if (keptId === goneId) throw invalidField('contactId', 'Choose another contact than this one.');
  const kept = await findContact(sql, workspaceId, keptId);
  const gone = await findContact(sql, workspaceId, goneId);
  if (!kept || !gone) throw notFound('contact');
  const [counts] = await sql.raw<{ joined: number; moved: number; notes: number }>(
    `select count(k.id)::int as joined, count(*)::int - count(k.id)::int as moved,
       (select count(*)::int from contact_note where workspace_id = $1 and contact_id = $3) as notes
     from conversation g
     left join conversation k on k.workspace_id = g.workspace_id and k.channel_id = g.channel_id and k.contact_id = $2
     where g.workspace_id = $1 and g.contact_id = $3`,
    [workspaceId, keptId, goneId],
  );
  const { joined = 0, moved = 0, notes = 0 } = counts ?? {};
  return { contact: presentContact(joinRecords(kept, gone).kept), gone: presentContact(gone), joined, moved, notes };
}

/** Somebody of the team knows that two contacts are one person. The first is kept. */
export async function mergeByHand(
  tx: Tx,
  actor: { workspaceId: string; memberId: string; name: string },
  { keptId, goneId }: Pair,
  now: Date,
): Promise<Contact> {
  const { workspaceId, memberId, name } = actor;
  if (keptId === goneId) throw invalidField('contactId', 'Choose another contact than this one.');
  // In one order, or two merges the other way round would wait for each other.
  for (const id of [keptId, goneId].sort()) await lockContact(tx, workspaceId, id);
  const kept = await findContact(tx, workspaceId, keptId);
  const gone = await findContact(tx, workspaceId, goneId);
  if (!kept || !gone) throw notFound('contact');
  const joined = joinRecords(kept, gone);
  const by = { id: memberId, name };
  const mergeId = await joinConversations(tx, workspaceId, { ...joined, reason: 'by_hand', evidence: [], by }, now);
  await audit(tx, actor, 'contacts.merged', keptId, { mergeId, goneId });
  const contact = presentContact(joined.kept);
  tx.emit(workspaceId, { kind: 'contact.changed', contact });
  return contact;
}
