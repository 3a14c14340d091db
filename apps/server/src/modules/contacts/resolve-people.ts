import { ConcurrentChange } from '#platform/db/concurrent-change';
import type { Tx } from '#platform/db/database';
import { newId } from '#platform/ids';
import { type ContactMerge, mergeRecords } from './merge-contacts.ts';
import { findKeptApart } from './merge-store.ts';
import {
  type ContactRecord,
  type IdentityKey,
  identityKeys,
  type Person,
  phoneKey,
  presentContact,
  withNews,
} from './model.ts';
import { addIdentities, findByIdentities, holdContacts, saveContacts } from './store.ts';

export interface Resolved {
  /** By position of the person asked for. */
  contacts: ContactRecord[];
  /**
   * By the same position: the contact it would be had none been merged, as its key tells; null for somebody who was never
   * merged, and for whom nobody can tell.
   */
  origins: (string | null)[];
  /** Whether the contact came out of a merge, by the same position. */
  wereMerged: boolean[];
  /** Contacts found to be one: the caller moves what stands behind `goneId` (conversations) to `keptId`. */
  merges: ContactMerge[];
}

/**
 * Finds or makes the contact of each person, in one look-up and at most two writes however many people there are.
 * People are the same when they share a phone (in any of its variants) or a business-scoped user id. Learning that two
 * contacts are one merges them; the facts are kept so that a person can undo it, and what was taken apart by hand is
 * never merged again by itself.
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
  const found = await findSteady(tx, workspaceId, [...wanted.values()]);

  const byId = new Map<string, ContactRecord>();
  const owner = new Map<string, string>();
  const origin = new Map<string, string>();
  for (const { kind, value, mergedFrom, ...contact } of found) {
    owner.set(nameOf({ kind, value }), contact.id);
    if (mergedFrom) origin.set(nameOf({ kind, value }), mergedFrom);
    byId.set(contact.id, contact);
  }
  const severalOwners = keysOf.some((keys) => new Set(keys.flatMap((key) => owner.get(nameOf(key)) ?? [])).size > 1);
  const apart = severalOwners ? await findKeptApart(tx, workspaceId, [...byId.keys()]) : nothing;

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
      if (apart.has(`${contact.id} ${other.id}`)) continue;
      const merge = mergeRecords(contact, other, keys);
      contact = merge.kept;
      merges.push(merge);
      byId.delete(merge.goneId);
      for (const [key, id] of owner) if (id === merge.goneId) owner.set(key, contact.id);
    }
    contact = withNews(contact, ownKeysOf(person, contact.id, owner));
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
  const originsOf = keysOf.slice(0, people.length).map((keys) => keys.flatMap((key) => origin.get(nameOf(key)) ?? []));
  return {
    contacts,
    origins: originsOf.map((all) => (new Set(all).size === 1 ? (all[0] ?? null) : null)),
    wereMerged: originsOf.map((all, i) => all.length > 0 || merges.some(({ keptId }) => keptId === contacts[i]?.id)),
    merges,
  };
}

const nothing: ReadonlySet<string> = new Set();

/** As `findByIdentities`; of contacts that were merged, nobody undoes a merge until the transaction ends. */
async function findSteady(tx: Tx, workspaceId: string, keys: readonly IdentityKey[]) {
  const found = await findByIdentities(tx, workspaceId, keys);
  const merged = found.filter(({ mergedFrom }) => mergedFrom !== null);
  if (merged.length === 0) return found;
  await holdContacts(tx, workspaceId, [...new Set(merged.map(({ id }) => id))]);
  return findByIdentities(tx, workspaceId, keys);
}

/** Without a current key that belongs to somebody else: two contacts that a person took apart both claim it. */
function ownKeysOf(person: Person, contactId: string, owner: ReadonlyMap<string, string>): Person {
  const isOthers = (kind: IdentityKey['kind'], value: string) =>
    (owner.get(nameOf({ kind, value })) ?? contactId) !== contactId;
  const phone = person.phone && isOthers('phone', phoneKey(person.phone)) ? null : person.phone;
  const userId = person.userId && isOthers('user', person.userId) ? null : person.userId;
  return phone === person.phone && userId === person.userId ? person : { ...person, phone, userId };
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
