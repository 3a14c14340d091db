import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import { dropTag } from './tag-store.ts';

/** Deletes a tag and takes it off every contact. */
export async function deleteTag(tx: Tx, workspaceId: string, id: string): Promise<void> {
  if (!(await dropTag(tx, workspaceId, id))) throw notFound('tag');
  tx.emit(workspaceId, { kind: 'tag.removed', tagId: id });
}
