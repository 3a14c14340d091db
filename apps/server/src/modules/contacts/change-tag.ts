import type { Tag, TagPatch } from '@transom/protocol';
import type { z } from 'zod';
import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import { nameTaken } from './create-tag.ts';
import { isNameTaken, patchTag } from './tag-store.ts';

/** Renames or recolours a tag, wherever it shows. Throws `already_exists` when another one has the name. */
export async function changeTag(
  tx: Tx,
  workspaceId: string,
  id: string,
  patch: z.output<typeof TagPatch>,
): Promise<Tag> {
  if (patch.name && (await isNameTaken(tx, workspaceId, patch.name, id))) throw nameTaken();
  const tag = await patchTag(tx, workspaceId, id, patch);
  if (!tag) throw notFound('tag');
  tx.emit(workspaceId, { kind: 'tag.changed', tag });
  return tag;
}
