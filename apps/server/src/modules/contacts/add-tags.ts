import { mostTagsOfContact } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { invalidField } from '#platform/errors';
import { type ContactRecord, presentContact } from './model.ts';
import { contactColumns } from './store.ts';
import { holdTags } from './tag-store.ts';

/**
 * Puts tags on many contacts. Those that have them all stay as they are; answers the contacts that cannot carry so many.
 */
export async function addTags(
  tx: Tx,
  workspaceId: string,
  contactIds: readonly string[],
  tagIds: readonly string[],
): Promise<string[]> {
  const tags = await holdTags(tx, workspaceId, tagIds);
  if (tags.length < new Set(tagIds).size) {
    throw invalidField('change.addTagIds', 'There is no such tag. Choose one from the list.');
  }
  const rows = await tx.raw<{ id: string; fits: boolean }>(
    `select c.id, cardinality(array(select unnest(c.tag_ids) union select unnest($3::uuid[]))) <= $4 as fits
     from contact c where c.workspace_id = $1 and c.id = any($2) and not c.tag_ids @> $3::uuid[]
     order by c.id for no key update`,
    [workspaceId, contactIds, tagIds, mostTagsOfContact],
  );
  const changed = await tx.raw<ContactRecord>(
    `with c as (
       update contact set tag_ids = array(select unnest(tag_ids) union select unnest($3::uuid[]))
       where workspace_id = $1 and id = any($2) returning *
     ) select ${contactColumns} from c`,
    [workspaceId, rows.filter(({ fits }) => fits).map(({ id }) => id), tagIds],
  );
  for (const contact of changed) tx.emit(workspaceId, { kind: 'contact.changed', contact: presentContact(contact) });
  return rows.filter(({ fits }) => !fits).map(({ id }) => id);
}
