import type { BulkChange, BulkOutcome } from '@transom/protocol';
import type { z } from 'zod';
import { addTags } from '#modules/contacts';
import type { Tx } from '#platform/db/database';
import type { Actor } from '#platform/http/actor';
import { changeConversations } from './change-conversations.ts';

/** The same change for many conversations, all in one transaction. Answers what became of each id, by position. */
export async function changeMany(
  tx: Tx,
  actor: Pick<Actor, 'workspaceId' | 'memberId'>,
  { ids, change: { addTagIds = [], ...patch } }: z.output<typeof BulkChange>,
  now: Date,
): Promise<BulkOutcome[]> {
  // Contacts before conversations, as intake does, or the two could wait for each other.
  const full = new Set<string>();
  if (addTagIds.length > 0) {
    const places = await tx.raw<{ id: string; contactId: string }>(
      'select id, contact_id as "contactId" from conversation where workspace_id = $1 and id = any($2)',
      [actor.workspaceId, ids],
    );
    const contactIds = [...new Set(places.map(({ contactId }) => contactId))];
    const refused = new Set(await addTags(tx, actor.workspaceId, contactIds, addTagIds));
    for (const { id, contactId } of places) if (refused.has(contactId)) full.add(id);
  }
  const changed = new Set((await changeConversations(tx, actor, [...new Set(ids)], patch, now)).map(({ id }) => id));
  return ids.map((id) => (!changed.has(id) ? 'not_found' : full.has(id) ? 'tags_full' : 'changed'));
}
