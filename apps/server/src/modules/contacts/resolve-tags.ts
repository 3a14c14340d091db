import type { Tag } from '@transom/protocol';
import { z } from 'zod';
import type { Tx } from '#platform/db/database';
import { invalidField } from '#platform/errors';
import { newId } from '#platform/ids';
import { holdTags, insertTag } from './tag-store.ts';

/**
 * The tags meant by ids or names, oldest first. A name that is not there yet becomes a tag; an id that is not there is
 * refused.
 */
export async function resolveTags(tx: Tx, workspaceId: string, idsOrNames: readonly string[]): Promise<Tag[]> {
  const tags = await holdTags(tx, workspaceId, idsOrNames);
  const known = new Set(tags.flatMap((tag) => [tag.id, tag.name.toLowerCase()]));
  for (const word of idsOrNames) {
    if (known.has(word.toLowerCase())) continue;
    if (z.uuid().safeParse(word).success) throw invalidField('tags', 'There is no such tag. Choose one from the list.');
    const tag: Tag = { id: newId(), name: word, color: 'slate' };
    if (await insertTag(tx, workspaceId, tag)) {
      tx.emit(workspaceId, { kind: 'tag.changed', tag });
      tags.push(tag);
    } else {
      // Somebody else made it since.
      tags.push(...(await holdTags(tx, workspaceId, [word])));
    }
    known.add(word.toLowerCase());
  }
  return tags.sort((a, b) => (a.id < b.id ? -1 : 1));
}
