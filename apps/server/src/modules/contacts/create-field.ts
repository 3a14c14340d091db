import type { ContactField, CreateContactField } from '@transom/protocol';
import type { z } from 'zod';
import type { Tx } from '#platform/db/database';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import { insertField } from './field-store.ts';

/** Adds a custom field. Throws `already_exists` when another one has the name. */
export async function createField(
  tx: Tx,
  workspaceId: string,
  { name, kind, choices }: z.output<typeof CreateContactField>,
): Promise<ContactField> {
  const field: ContactField = { id: newId(), name, kind, choices: kind === 'choice' ? [...new Set(choices)] : [] };
  if (!(await insertField(tx, workspaceId, field))) {
    const message = 'There is a field of this name already. Choose another name.';
    throw new AppError('conflict', 'already_exists', message, { field: 'name' });
  }
  tx.emit(workspaceId, { kind: 'contact-fields.changed' });
  return field;
}
