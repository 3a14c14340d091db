import type { ContactField } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';

/** Custom fields of a workspace, oldest first. */
export function listFields(sql: Sql, workspaceId: string): Promise<ContactField[]> {
  return sql.raw<ContactField>(
    'select id, name, kind, choices from contact_field where workspace_id = $1 order by id',
    [workspaceId],
  );
}

/** As `listFields`, and none of them is deleted until the transaction ends. */
export function holdFields(sql: Sql, workspaceId: string): Promise<ContactField[]> {
  return sql.raw<ContactField>(
    'select id, name, kind, choices from contact_field where workspace_id = $1 order by id for share',
    [workspaceId],
  );
}

/** Writes a new field; false when the name is taken. */
export async function insertField(sql: Sql, workspaceId: string, field: ContactField): Promise<boolean> {
  const rows = await sql.raw(
    `insert into contact_field (workspace_id, id, name, kind, choices) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, lower(name)) do nothing returning 1`,
    [workspaceId, field.id, field.name, field.kind, field.choices],
  );
  return rows.length > 0;
}

/** Deletes a field; false when there is none. */
export async function dropField(sql: Sql, workspaceId: string, id: string): Promise<boolean> {
  const statement = 'delete from contact_field where workspace_id = $1 and id = $2 returning 1';
  return (await sql.raw(statement, [workspaceId, id])).length > 0;
}
