import type { Tag, TagColor } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import { insertTag } from './tag-store.ts';

export const nameTaken = () =>
  new AppError('conflict', 'already_exists', 'There is a tag of this name already. Choose another name.', {
    field: 'name',
  });

/** Makes a tag. Throws `already_exists` when another one has the name. */
export async function createTag(
  tx: Tx,
  workspaceId: string,
  { name, color }: { name: string; color: TagColor },
): Promise<Tag> {
  const tag: Tag = { id: newId(), name, color };
  if (!(await insertTag(tx, workspaceId, tag))) throw nameTaken();
  tx.emit(workspaceId, { kind: 'tag.changed', tag });
  return tag;
}
