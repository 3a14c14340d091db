import type { ContactMergeReason, MergedContact } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';
import type { ContactMerge } from './merge-contacts.ts';
import { type ContactRecord, type IdentityKey, presentSummary } from './model.ts';

/** Where conversations and their messages stood, in the words of whoever moves them. */
export type ThreadFacts = object;

/** A contact's record as it comes back from JSON. */
export type KeptRecord = {
  [K in keyof ContactRecord]: ContactRecord[K] extends Date | null ? string | null : ContactRecord[K];
};

/** Everything needed to undo a merge. */
export interface MergeFacts {
  /** The kept contact before the merge, and as the merge left it: what differs from that came later. */
  before: ContactRecord;
  after: ContactRecord;
  gone: ContactRecord;
  keys: readonly IdentityKey[];
  /** Ids of the notes that moved. */
  notes: readonly string[];
  evidence: readonly IdentityKey[];
  threads: ThreadFacts;
}

/** All contacts that became part of `$2`, and itself. */
export const contactsUnder = `under(id) as (
    select $2::uuid union all
    select c.id from under join contact c on c.workspace_id = $1 and c.merged_into = under.id)`;

/** The contact and everybody who was merged into it, over however many steps. */
export async function findUnder(sql: Sql, workspaceId: string, contactId: string): Promise<string[]> {
  const rows = await sql.raw<{ id: string }>(`with recursive ${contactsUnder} select id from under`, [
    workspaceId,
    contactId,
  ]);
  return rows.map(({ id }) => id);
}

/** Gives the keys of one contact to another; both contacts' keys remember whose they were. Returns those that moved. */
export async function moveKeys(sql: Sql, workspaceId: string, from: string, to: string): Promise<IdentityKey[]> {
  await sql.raw(
    `update contact_identity set merged_from = contact_id
     where workspace_id = $1 and contact_id = any($2) and merged_from is null`,
    [workspaceId, [from, to]],
  );
  return sql.raw<IdentityKey>(
    'update contact_identity set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning kind, value',
    [workspaceId, from, to],
  );
}

/** Gives back the keys a merge moved. Keys of contacts that are whole again forget that they were merged. */
export async function giveBackKeys(
  sql: Sql,
  workspaceId: string,
  { keptId, goneId, keys }: { keptId: string; goneId: string; keys: readonly IdentityKey[] },
): Promise<void> {
  await sql.raw(
    `update contact_identity i set contact_id = $3 from unnest($4::text[], $5::text[]) as k(kind, value)
     where i.workspace_id = $1 and i.contact_id = $2 and i.kind = k.kind and i.value = k.value`,
    [workspaceId, keptId, goneId, keys.map(({ kind }) => kind), keys.map(({ value }) => value)],
  );
  await sql.raw(
    `update contact_identity i set merged_from = null where i.workspace_id = $1 and i.contact_id = any($2)
       and not exists (select from contact c where c.workspace_id = $1 and c.merged_into = i.contact_id)`,
    [workspaceId, [keptId, goneId]],
  );
}

export async function insertMerge(
  sql: Sql,
  workspaceId: string,
  id: string,
  { keptId, goneId, reason, by }: ContactMerge,
  facts: MergeFacts,
): Promise<void> {
  await sql.raw(
    `insert into contact_merge (workspace_id, id, kept_id, gone_id, reason, by_id, by_name, facts)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [workspaceId, id, keptId, goneId, reason, by?.id ?? null, by?.name ?? null, JSON.stringify(facts)],
  );
}

export interface MergeRow {
  id: string;
  keptId: string;
  goneId: string;
  undoneAt: Date | null;
  /** Another merge that came later and still stands touches one of the two: that one has to be undone first. */
  builtUpon: boolean;
  facts: Omit<MergeFacts, 'before' | 'after'> & { before?: KeptRecord; after?: KeptRecord };
}

const builtUpon = `exists (
  select from contact_merge l where l.workspace_id = m.workspace_id and l.undone_at is null and l.id > m.id
    and (l.kept_id in (m.kept_id, m.gone_id) or l.gone_id in (m.kept_id, m.gone_id)))`;

/** A merge, held until the transaction ends. */
export async function lockMerge(sql: Sql, workspaceId: string, id: string): Promise<MergeRow | null> {
  const [row] = await sql.raw<MergeRow>(
    `select m.id, m.kept_id as "keptId", m.gone_id as "goneId", m.undone_at as "undoneAt", m.facts,
       ${builtUpon} as "builtUpon"
     from contact_merge m where m.workspace_id = $1 and m.id = $2 for update of m`,
    [workspaceId, id],
  );
  return row ?? null;
}

interface ListedMerge {
  id: string;
  goneId: string;
  reason: ContactMergeReason;
  evidence: IdentityKey[];
  byId: string | null;
  byName: string | null;
  mergedAt: Date;
  undo: MergedContact['undo'];
  ownName: string | null;
  profileName: string | null;
  username: string | null;
  phone: string | null;
  userId: string | null;
  blockedAt: Date | null;
}

/** The merges that made a contact what it is, newest first. Those taken back are in the audit log. */
export async function listMerges(sql: Sql, workspaceId: string, contactId: string): Promise<MergedContact[]> {
  const rows = await sql.raw<ListedMerge>(
    `with recursive ${contactsUnder}
     select m.id, m.gone_id as "goneId", m.reason, m.facts->'evidence' as evidence, m.by_id as "byId",
       m.by_name as "byName", m.merged_at as "mergedAt", g.own_name as "ownName", g.profile_name as "profileName",
       g.username, g.phone, g.user_id as "userId", g.blocked_at as "blockedAt",
       case when not m.facts ? 'before' then 'unknown' when ${builtUpon} then 'later_first' else 'possible' end as undo
     from contact_merge m join contact g on g.workspace_id = m.workspace_id and g.id = m.gone_id
     where m.workspace_id = $1 and m.undone_at is null and m.kept_id in (select id from under)
     order by m.id desc`,
    [workspaceId, contactId],
  );
  return rows.map((row) => ({
    id: row.id,
    contact: presentSummary({ ...row, id: row.goneId }),
    reason: row.reason,
    evidence: row.evidence ?? [],
    by: row.byId ? { id: row.byId, name: row.byName ?? '' } : null,
    at: row.mergedAt.toISOString(),
    undo: row.undo,
  }));
}

/** Pairs of these contacts that a person took apart again, each as both orders of `a b`. */
export async function findKeptApart(
  sql: Sql,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql.raw<{ a: string; b: string }>(
    `select kept_id as a, gone_id as b from contact_merge
     where workspace_id = $1 and undone_at is not null and kept_id = any($2) and gone_id = any($2)`,
    [workspaceId, contactIds],
  );
  return new Set(rows.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
}
