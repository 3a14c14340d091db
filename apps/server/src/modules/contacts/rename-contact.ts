import type { Contact } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import { presentContact } from './model.ts';
import { findContact, renameContact as writeName } from './store.ts';

/** Gives a contact the team's own name for them; null goes back to the profile name. */
export async function renameContact(tx: Tx, workspaceId: string, id: string, name: string | null): Promise<Contact> {
  const contact = await findContact(tx, workspaceId, id);
  if (!contact) throw notFound('contact');
  const ownName = name === '' ? null : name;
  await writeName(tx, workspaceId, id, ownName);
  const renamed = presentContact({ ...contact, ownName });
  tx.emit(workspaceId, { kind: 'contact.changed', contact: renamed });
  return renamed;
}
