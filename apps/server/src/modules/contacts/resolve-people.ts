import { ConcurrentChange } from '#platform/db/concurrent-change';
import type { Tx } from '#platform/db/database';
import { newId } from '#platform/ids';
import { type ContactMerge, mergeRecords } from './merge-contacts.ts';
import { type ContactRecord, type IdentityKey, identityKeys, type Person, presentContact, withNews } from './model.ts';
import { addIdentities, findByIdentities, saveContacts } from './store.ts';

export interface Resolved {
  /** By position of the person asked for. */
  contacts: ContactRecord[];
  /** Contacts found to be one: the caller moves what stands behind `goneId` (conversations) to `keptId`. */
  merges: ContactMerge[];
}

/**
 * Finds or makes the contact of each person, in one look-up and at most two writes however many people there are.
 * People are the same when they share a phone (in any of its variants) or a business-scoped user id. Learning that two
 * contacts are one merges them; the facts are kept so that a person can undo it.
 *
 * `hints` are people named in passing (by a status, say): they teach keys of contacts we know, and make none.
 *
 * Throws ConcurrentChange when another process claimed a key in the meantime: run the transaction again.
 */
export async function resolvePeople(
  tx: Tx,
  workspaceId: string,
  people: readonly Person[],
  now: Date,
  hints: readonly Person[] = [],
): Promise<Resolved> {
  const everybody = [...people, ...hints];
  const keysOf = everybody.map(identityKeys);
  const wanted = new Map<string, IdentityKey>();
  for (const keys of keysOf) for (const key of keys) wanted.set(nameOf(key), key);
  const found = await findByIdentities(tx, workspaceId, [...wanted.values()]);

  const byId = new Map<string, ContactRecord>();
  const owner = new Map<string, string>();
  for (const { kind, value, ...contact } of found) {
    owner.set(nameOf({ kind, value }), contact.id);
    byId.set(contact.id, contact);
  }

  const known = new Map(byId);
  const claims: (IdentityKey & { contactId: string })[] = [];
  const merges: ContactMerge[] = [];
  const idOf: string[] = [];
  everybody.forEach((person, i) => {
    const keys = keysOf[i] ?? [];
    const owners = [...new Set(keys.map((key) => owner.get(nameOf(key))).filter((id) => id !== undefined))];
    if (i >= people.length && owners.length === 0) return;
    const contacts = owners.map((id) => byId.get(id)).filter((c) => c !== undefined);
    let contact = contacts[0] ?? fresh(now);
    for (const other of contacts.slice(1)) {
      const merge = mergeRecords(contact, other, keys);
      contact = merge.kept;
      merges.push(merge);
      byId.delete(merge.goneId);
      for (const [key, id] of owner) if (id === merge.goneId) owner.set(key, contact.id);
    }
    contact = withNews(contact, person);
    byId.set(contact.id, contact);
    for (const key of keys) {
      if (owner.has(nameOf(key))) continue;
      owner.set(nameOf(key), contact.id);
      claims.push({ ...key, contactId: contact.id });
    }
    if (i < people.length) idOf.push(contact.id);
  });

  const goneTo = new Map(merges.map((merge) => [merge.goneId, merge.keptId]));
  const follow = (id: string): string => {
    const next = goneTo.get(id);
    return next === undefined ? id : follow(next);
  };
  const changed = [...byId.values()].filter((contact) => known.get(contact.id) !== contact);
  await saveContacts(tx, workspaceId, changed);
  const free = await addIdentities(
    tx,
    workspaceId,
    claims.map((claim) => ({ ...claim, contactId: follow(claim.contactId) })),
  );
  if (free < claims.length) throw new ConcurrentChange('a contact was made by another process');
  for (const contact of changed) {
    if (known.has(contact.id)) tx.emit(workspaceId, { kind: 'contact.changed', contact: presentContact(contact) });
  }
  const contacts = idOf.map((id) => byId.get(follow(id))).filter((c) => c !== undefined);
  return { contacts, merges };
}

const nameOf = (key: IdentityKey) => `${key.kind}:${key.value}`;

const fresh = (now: Date): ContactRecord => ({
  id: newId(),
  ownName: null,
  profileName: null,
  username: null,
  phone: null,
  waId: null,
  userId: null,
  parentUserId: null,
  blockedAt: null,
  marketingOptOutAt: null,
  marketingOptOutBy: null,
  tags: [],
  fields: {},
  createdAt: now,
});
