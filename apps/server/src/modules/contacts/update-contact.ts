import type { Contact, ContactPatch } from '@transom/protocol';
import type { z } from 'zod';
import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import { type ContactRecord, presentContact } from './model.ts';
import { readValues, withValues } from './read-values.ts';
import { resolveTags } from './resolve-tags.ts';
import { lockContact, writeContact } from './store.ts';

/**
 * Changes what the team decides about a contact: its own name for them (null: the profile name again), tags, custom
 * fields, and whether they get marketing messages.
 */
export async function updateContact(
  tx: Tx,
  { workspaceId, name: by }: { workspaceId: string; name: string },
  id: string,
  patch: z.output<typeof ContactPatch>,
  now: Date,
): Promise<Contact> {
  // Tags before the contact, as deleting a tag does, or the two could wait for each other.
  const tags = patch.tags && (await resolveTags(tx, workspaceId, patch.tags));
  const fields = patch.fields && (await readValues(tx, workspaceId, patch.fields));
  const contact = await lockContact(tx, workspaceId, id);
  if (!contact) throw notFound('contact');
  const next: ContactRecord = {
    ...contact,
    ownName: patch.name === undefined ? contact.ownName : patch.name || null,
    tags: tags ?? contact.tags,
    fields: withValues(contact.fields, fields ?? {}),
    ...optOut(contact, patch.marketingOptOut, by, now),
  };
  await writeContact(tx, workspaceId, next);
  const changed = presentContact(next);
  tx.emit(workspaceId, { kind: 'contact.changed', contact: changed });
  return changed;
}

function optOut(contact: ContactRecord, wanted: boolean | undefined, by: string, now: Date) {
  const { marketingOptOutAt, marketingOptOutBy } = contact;
  // Stopping what is stopped already keeps its date.
  if (wanted === undefined || wanted === (marketingOptOutAt !== null)) return { marketingOptOutAt, marketingOptOutBy };
  return { marketingOptOutAt: wanted ? now : null, marketingOptOutBy: wanted ? by : null };
}
