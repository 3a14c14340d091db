import type { Contact, ContactPatch } from '@transom/protocol';
import type { z } from 'zod';
import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import { type ContactRecord, presentContact } from './model.ts';
import { resolveTags } from './resolve-tags.ts';
import { lockContact, writeContact } from './store.ts';

/** Changes what the team decides about a contact: its own name for them (null: the profile name again), its tags. */
export async function updateContact(
  tx: Tx,
  workspaceId: string,
  id: string,
  patch: z.output<typeof ContactPatch>,
): Promise<Contact> {
  // Tags before the contact, as deleting a tag does, or the two could wait for each other.
  const tags = patch.tags && (await resolveTags(tx, workspaceId, patch.tags));
  const contact = await lockContact(tx, workspaceId, id);
  if (!contact) throw notFound('contact');
  const next: ContactRecord = {
    ...contact,
    ownName: patch.name === undefined ? contact.ownName : patch.name || null,
    tags: tags ?? contact.tags,
  };
  await writeContact(tx, workspaceId, next);
  const changed = presentContact(next);
  tx.emit(workspaceId, { kind: 'contact.changed', contact: changed });
  return changed;
}
