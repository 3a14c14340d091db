import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import { dropField } from './field-store.ts';

/** Deletes a custom field. Its values go with it. */
export async function deleteField(tx: Tx, workspaceId: string, id: string): Promise<void> {
  if (!(await dropField(tx, workspaceId, id))) throw notFound('field');
  await tx.raw(
    `update contact set fields = fields - $2::text where workspace_id = $1 and fields <> '{}' and fields ? $2::text`,
    [workspaceId, id],
  );
  tx.emit(workspaceId, { kind: 'contact-fields.changed', removedId: id });
}
