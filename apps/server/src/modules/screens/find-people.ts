import { likePattern } from '#modules/contacts';
import type { Sql } from '#platform/db/sql';

/** Whose conversations a list may show: everybody's, nobody's, those of a few known contacts, or of too many to name. */
export type People =
  | { kind: 'everybody' | 'nobody' }
  | { kind: 'few'; contactIds: string[] }
  /** With the numbers whose conversations are walked together. */
  | { kind: 'many'; channelIds: string[] };

/** Up to here the conversations of the contacts found are sorted; beyond, the list is walked and each contact is tried. */
const few = 2_000;

/** Finds the contacts a search or a tag is about, to tell the rare from the common: each is fast in its own way only. */
export async function findPeople(
  sql: Sql,
  workspaceId: string,
  { q, tagId }: { q?: string | undefined; tagId?: string | undefined },
): Promise<People> {
  if (!q && !tagId) return { kind: 'everybody' };
  const values: unknown[] = [workspaceId];
  const where = ['workspace_id = $1', 'merged_into is null'];
  if (q) where.push(`search like $${values.push(`%${likePattern(q)}%`)}`);
  if (tagId) where.push(`tag_ids <> '{}' and tag_ids @> array[$${values.push(tagId)}]::uuid[]`);
  const found = await sql.raw<{ id: string }>(
    `select id from contact where ${where.join(' and ')} limit ${few + 1}`,
    values,
  );
  if (found.length === 0) return { kind: 'nobody' };
  if (found.length <= few) return { kind: 'few', contactIds: found.map(({ id }) => id) };
  const channels = await sql.raw<{ id: string }>('select id from channel where workspace_id = $1', [workspaceId]);
  return { kind: 'many', channelIds: channels.map(({ id }) => id) };
}
