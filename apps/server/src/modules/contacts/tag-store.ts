import type { Tag } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';

/** Tags of a workspace by name. */
export function listTags(sql: Sql, workspaceId: string): Promise<Tag[]> {
  return sql.raw<Tag>('select id, name, color from tag where workspace_id = $1 order by lower(name), id', [
    workspaceId,
  ]);
}

/**
 * The tags with these ids or names (in any case), oldest first. They cannot be renamed or deleted until the transaction
 * ends, so that no event tells of a tag in a form that is already gone.
 */
export function holdTags(sql: Sql, workspaceId: string, idsOrNames: readonly string[]): Promise<Tag[]> {
  return sql.raw<Tag>(
    `select id, name, color from tag
     where workspace_id = $1 and (id::text = any($2) or lower(name) = any($2)) order by id for share`,
    [workspaceId, idsOrNames.map((word) => word.toLowerCase())],
  );
}

/** Writes a new tag; false when the name is taken. */
export async function insertTag(sql: Sql, workspaceId: string, tag: Tag): Promise<boolean> {
  const rows = await sql.raw(
    `insert into tag (workspace_id, id, name, color) values ($1, $2, $3, $4)
     on conflict (workspace_id, lower(name)) do nothing returning 1`,
    [workspaceId, tag.id, tag.name, tag.color],
  );
  return rows.length > 0;
}

export async function isNameTaken(sql: Sql, workspaceId: string, name: string, exceptId: string): Promise<boolean> {
  const rows = await sql.raw('select 1 from tag where workspace_id = $1 and lower(name) = lower($2) and id <> $3', [
    workspaceId,
    name,
    exceptId,
  ]);
  return rows.length > 0;
}

export async function patchTag(
  sql: Sql,
  workspaceId: string,
  id: string,
  patch: { name?: string | undefined; color?: string | undefined },
): Promise<Tag | null> {
  const [tag] = await sql.raw<Tag>(
    `update tag set name = coalesce($3, name), color = coalesce($4, color)
     where workspace_id = $1 and id = $2 returning id, name, color`,
    [workspaceId, id, patch.name ?? null, patch.color ?? null],
  );
  return tag ?? null;
}

/** Deletes a tag and takes it off every contact; false when there is none. */
export async function dropTag(sql: Sql, workspaceId: string, id: string): Promise<boolean> {
  const rows = await sql.raw('delete from tag where workspace_id = $1 and id = $2 returning 1', [workspaceId, id]);
  if (rows.length === 0) return false;
  await sql.raw(
    `update contact set tag_ids = array_remove(tag_ids, $2)
     where workspace_id = $1 and tag_ids <> '{}' and tag_ids @> array[$2]::uuid[]`,
    [workspaceId, id],
  );
  return true;
}
