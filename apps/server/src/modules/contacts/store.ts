import { tagsColumn } from '#modules/presenting';
import type { Sql } from '#platform/db/sql';
import type { ContactRecord, IdentityKey } from './model.ts';

export const contactColumns = `c.id, c.own_name as "ownName", c.profile_name as "profileName", c.username, c.phone,
  c.wa_id as "waId", c.user_id as "userId", c.parent_user_id as "parentUserId", c.blocked_at as "blockedAt",
  c.marketing_opt_out_at as "marketingOptOutAt", c.marketing_opt_out_by as "marketingOptOutBy",
  c.created_at as "createdAt", c.fields, ${tagsColumn}`;

export interface FoundIdentity extends IdentityKey, ContactRecord {
  /** Whose key it was before contacts were merged; null while its contact was never merged. */
  mergedFrom: string | null;
}

/** The contacts behind these keys, one row a key that is known. */
export function findByIdentities(
  sql: Sql,
  workspaceId: string,
  keys: readonly IdentityKey[],
): Promise<FoundIdentity[]> {
  return sql.raw<FoundIdentity>(
    `select i.kind, i.value, i.merged_from as "mergedFrom", ${contactColumns}
     from unnest($2::text[], $3::text[]) as k(kind, value)
     join contact_identity i on i.workspace_id = $1 and i.kind = k.kind and i.value = k.value
     join contact c on c.workspace_id = $1 and c.id = i.contact_id`,
    [workspaceId, keys.map((key) => key.kind), keys.map((key) => key.value)],
    'contacts-by-identity',
  );
}

/** Keeps these contacts from being merged or taken apart until the transaction ends. */
export async function holdContacts(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<void> {
  const hold = 'select 1 from contact where workspace_id = $1 and id = any($2) order by id for no key update';
  await sql.raw(hold, [workspaceId, ids]);
}

/** Writes new contacts and changed ones alike. */
export async function saveContacts(sql: Sql, workspaceId: string, contacts: readonly ContactRecord[]): Promise<void> {
  if (contacts.length === 0) return;
  await sql.raw(
    `insert into contact (workspace_id, id, own_name, profile_name, username, phone, wa_id, user_id, parent_user_id, created_at)
     select $1, x.id, x."ownName", x."profileName", x.username, x.phone, x."waId", x."userId", x."parentUserId", x."createdAt"
     from json_to_recordset($2::json) as x(id uuid, "ownName" text, "profileName" text, username text, phone text,
       "waId" text, "userId" text, "parentUserId" text, "createdAt" timestamptz)
     on conflict (workspace_id, id) do update set profile_name = excluded.profile_name, username = excluded.username,
       phone = excluded.phone, wa_id = excluded.wa_id, user_id = excluded.user_id, parent_user_id = excluded.parent_user_id`,
    [workspaceId, JSON.stringify(contacts)],
    'contacts-save',
  );
}

/** Claims keys for contacts; returns how many were free. Fewer than asked means another process was faster. */
export async function addIdentities(
  sql: Sql,
  workspaceId: string,
  claims: readonly (IdentityKey & { contactId: string })[],
): Promise<number> {
  if (claims.length === 0) return 0;
  const rows = await sql.raw(
    `insert into contact_identity (workspace_id, kind, value, contact_id)
     select $1, x.kind, x.value, x.contact_id
     from unnest($2::text[], $3::text[], $4::uuid[]) as x(kind, value, contact_id)
     on conflict do nothing returning 1`,
    [workspaceId, claims.map((c) => c.kind), claims.map((c) => c.value), claims.map((c) => c.contactId)],
    'contacts-claim',
  );
  return rows.length;
}

export async function findContact(sql: Sql, workspaceId: string, id: string): Promise<ContactRecord | null> {
  const [row] = await sql.raw<ContactRecord>(
    `select ${contactColumns} from contact c where c.workspace_id = $1 and c.id = $2 and c.merged_into is null`,
    [workspaceId, id],
  );
  return row ?? null;
}

/** Contacts newest first (ids are made in time order), optionally those whose name, username or number holds `q`. */
export function listContacts(
  sql: Sql,
  workspaceId: string,
  { q, before, limit }: { q: string | undefined; before: string | null; limit: number },
): Promise<ContactRecord[]> {
  return sql.raw<ContactRecord>(
    `select ${contactColumns} from contact c
     where c.workspace_id = $1 and c.merged_into is null and ($2::uuid is null or c.id < $2)
       and ($3::text is null or c.search like '%' || $3 || '%')
     order by c.id desc limit $4`,
    [workspaceId, before, q ? likePattern(q) : null, limit],
  );
}

/** What a person types, as a pattern over `contact.search`: lower case, a number without its punctuation. */
export function likePattern(q: string): string {
  const text = q.toLowerCase();
  const number = /^[+\d\s().-]+$/.test(text) ? text.replace(/\D/g, '') : '';
  return (number || text.replace(/^@/, '')).replace(/[\\%_]/g, '\\$&');
}

/** As `findContact`, and nobody else changes it until the transaction ends. */
export async function lockContact(sql: Sql, workspaceId: string, id: string): Promise<ContactRecord | null> {
  const lock = 'select 1 from contact where workspace_id = $1 and id = $2 for no key update';
  await sql.raw(lock, [workspaceId, id]);
  return findContact(sql, workspaceId, id);
}

/** Writes what the team decides about a contact. */
export async function writeContact(sql: Sql, workspaceId: string, contact: ContactRecord): Promise<void> {
  await sql.raw(
    `update contact set own_name = $3, tag_ids = $4, fields = $5, marketing_opt_out_at = $6, marketing_opt_out_by = $7
     where workspace_id = $1 and id = $2`,
    [
      workspaceId,
      contact.id,
      contact.ownName,
      contact.tags.map((tag) => tag.id),
      JSON.stringify(contact.fields),
      contact.marketingOptOutAt,
      contact.marketingOptOutBy,
    ],
  );
}

/** Writes what the customer chose on their phone. */
export async function setMarketingOptOut(sql: Sql, workspaceId: string, id: string, at: Date | null): Promise<void> {
  await sql.raw(
    'update contact set marketing_opt_out_at = $3, marketing_opt_out_by = null where workspace_id = $1 and id = $2',
    [workspaceId, id, at],
  );
}
