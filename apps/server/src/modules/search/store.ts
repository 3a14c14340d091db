import type { SenderKind } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';
import { nilId } from '#platform/ids';

/** How many texts stand on one shelf, as a power of two; `search_terms` in the database knows it too. */
export const shelfBits = 15;

/** Workspaces whose index is behind their feed. */
export async function findLagging(sql: Sql): Promise<string[]> {
  const rows = await sql.raw<{ id: string }>(
    `select h.workspace_id as id from feed_head h left join search_progress p on p.workspace_id = h.workspace_id
     where p.workspace_id is null or p.filled_to is not null or p.seq <> h.seq`,
    [],
    'search-lagging',
  );
  return rows.map(({ id }) => id);
}

export interface Progress {
  seq: number;
  /** The number the last text got. */
  lastPlace: number;
  filledTo: string | null;
  /** Where the feed stands. */
  head: number;
}

/** How far the index is, held until the transaction ends; null when another process is at it. */
export async function takeProgress(sql: Sql, workspaceId: string): Promise<Progress | null> {
  await sql.raw(
    `insert into search_progress (workspace_id, seq, filled_to)
     select workspace_id, seq, $2 from feed_head where workspace_id = $1 on conflict do nothing`,
    [workspaceId, nilId],
    'search-begin',
  );
  const [progress] = await sql.raw<Progress>(
    `select p.seq, p.last_place as "lastPlace", p.filled_to as "filledTo", h.seq as head
     from search_progress p join feed_head h on h.workspace_id = p.workspace_id
     where p.workspace_id = $1 for update of p skip locked`,
    [workspaceId],
    'search-progress',
  );
  return progress ?? null;
}

export async function keepProgress(sql: Sql, workspaceId: string, progress: Omit<Progress, 'head'>): Promise<void> {
  await sql.raw(
    'update search_progress set seq = $2, last_place = $3, filled_to = $4 where workspace_id = $1',
    [workspaceId, progress.seq, progress.lastPlace, progress.filledTo],
    'search-progress-keep',
  );
}

/** What the feed told after `after`: the number, and the message or note it is about, if it is about one. */
export function readNews(
  sql: Sql,
  workspaceId: string,
  after: number,
  limit: number,
): Promise<{ seq: number; id: string | null }[]> {
  return sql.raw(
    `select e.seq, coalesce(p.message ->> 'id', p.note ->> 'id', p."noteId",
         case when p.ref = 'message.added' then p.id end)::uuid as id
     from (select seq, payload from feed_event where workspace_id = $1 and seq > $2 order by seq limit $3) e
     cross join lateral jsonb_to_record(e.payload::jsonb) as p(ref text, id text, message jsonb, note jsonb, "noteId" text)
     order by e.seq`,
    [workspaceId, after, limit],
    'search-news',
  );
}

/** Ids of messages and notes above `after`, lowest first: the older ones come first. */
export async function readIdsAfter(sql: Sql, workspaceId: string, after: string, limit: number): Promise<string[]> {
  const rows = await sql.raw<{ id: string }>(
    `(select id from message where workspace_id = $1 and id > $2 order by id limit $3)
     union all (select id from contact_note where workspace_id = $1 and id > $2 order by id limit $3)
     order by id limit $3`,
    [workspaceId, after, limit],
    'search-fill',
  );
  return rows.map(({ id }) => id);
}

export interface TextRow {
  id: string;
  kind: 'message' | 'note';
  text: string;
  editedAt: Date | null;
  /** Deleted, or shown on another message. */
  gone: boolean;
  /** It is in the index in whatever wording, or in this one. */
  indexed: 'no' | 'stale' | 'current';
}

export function readTexts(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<TextRow[]> {
  return sql.raw(
    `select t.*, case when s.id is null then 'no' when s.edited_at is not distinct from t."editedAt" then 'current' else 'stale' end as indexed
     from (
       select m.id, 'message' as kind, m.text, m.edited_at as "editedAt", m.deleted_at is not null or m.applied_to is not null as gone
       from message m where m.workspace_id = $1 and m.id = any($2::uuid[])
       union all
       select n.id, 'note', n.text, n.edited_at, false from contact_note n where n.workspace_id = $1 and n.id = any($2::uuid[])
     ) t left join search_text s on s.workspace_id = $1 and s.id = t.id`,
    [workspaceId, ids],
    'search-texts',
  );
}

/** A text with the words it is found by, separated by spaces. */
export interface IndexedText extends Pick<TextRow, 'id' | 'kind' | 'editedAt'> {
  place: number;
  words: string;
}

export async function insertTexts(sql: Sql, workspaceId: string, texts: readonly IndexedText[]): Promise<void> {
  if (texts.length === 0) return;
  await sql.raw(
    `insert into search_text (workspace_id, id, kind, place, edited_at, terms)
     select $1, x.id, x.kind, x.place, x."editedAt", search_terms(x.place, x.words)
     from json_to_recordset($2::json) as x(id uuid, kind text, place bigint, "editedAt" timestamptz, words text)
     order by x.place on conflict (workspace_id, id) do nothing`,
    [workspaceId, JSON.stringify(texts)],
    'search-insert',
  );
}

/** A changed text stays on its shelf. */
export async function rewriteTexts(
  sql: Sql,
  workspaceId: string,
  texts: readonly Omit<IndexedText, 'place' | 'kind'>[],
): Promise<void> {
  if (texts.length === 0) return;
  await sql.raw(
    `update search_text s set edited_at = x."editedAt", terms = search_terms(s.place, x.words)
     from json_to_recordset($2::json) as x(id uuid, "editedAt" timestamptz, words text)
     where s.workspace_id = $1 and s.id = x.id`,
    [workspaceId, JSON.stringify(texts)],
    'search-rewrite',
  );
}

export async function dropTexts(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const remove = 'delete from search_text where workspace_id = $1 and id = any($2::uuid[])';
  await sql.raw(remove, [workspaceId, ids], 'search-drop');
}

export interface Place {
  place: number;
  id: string;
}

/** The number of the last text of a workspace; null when nothing is indexed. */
export async function readLastPlace(sql: Sql, workspaceId: string): Promise<number | null> {
  const last = 'select last_place as "lastPlace" from search_progress where workspace_id = $1';
  const [row] = await sql.raw<{ lastPlace: number }>(last, [workspaceId], 'search-last-place');
  return row?.lastPlace ?? null;
}

/**
 * Texts that match below a place, newest first. Shelf by shelf, and no further than it takes to fill the page.
 * @param query a tsquery with `#` for the number of the shelf
 */
export function findPlaces(
  sql: Sql,
  workspaceId: string,
  query: string,
  below: number,
  limit: number,
): Promise<Place[]> {
  return sql.raw(
    `select h.place, h.id
     from generate_series(($3::bigint - 1) >> ${shelfBits}, 0, -1) as shelf(n)
     cross join lateral (
       select s.place, s.id from search_text s
       where s.workspace_id = $1 and s.terms @@ replace($2, '#', shelf.n::text)::tsquery and s.place < $3
       order by s.place desc limit $4
     ) h
     limit $4`,
    [workspaceId, query, below, limit],
    'search-places',
  );
}

/** As `findPlaces`, in one conversation: its texts are few enough to look at each. */
export function findPlacesIn(
  sql: Sql,
  workspaceId: string,
  conversationId: string,
  query: string,
  below: number,
  limit: number,
): Promise<Place[]> {
  return sql.raw(
    `select s.place, s.id
     from (
       select id from message where workspace_id = $1 and conversation_id = $5 and applied_to is null
       union all select id from contact_note where workspace_id = $1 and conversation_id = $5
     ) t
     join search_text s on s.workspace_id = $1 and s.id = t.id
     where s.place < $3 and s.terms @@ replace($2, '#', (s.place >> ${shelfBits})::text)::tsquery
     order by s.place desc limit $4`,
    [workspaceId, query, below, limit, conversationId],
    'search-places-in',
  );
}

export interface FoundRow {
  id: string;
  kind: 'message' | 'note';
  conversationId: string;
  inThread: boolean;
  text: string;
  at: Date;
  direction: 'inbound' | 'outbound' | null;
  senderKind: SenderKind;
  senderName: string | null;
}

/** What was found, as it is now. What was deleted meanwhile, or was never sent, is left out. */
export function readFound(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<FoundRow[]> {
  return sql.raw(
    `select m.id, 'message' as kind, m.conversation_id as "conversationId", true as "inThread", m.text, m.at,
       m.direction, m.sender_kind as "senderKind", m.sender_name as "senderName"
     from message m
     where m.workspace_id = $1 and m.id = any($2::uuid[]) and m.deleted_at is null and m.applied_to is null
       and m.status not in ('scheduled', 'cancelled')
     union all
     select n.id, 'note', v.id, n.conversation_id is not null, n.text, n.created_at, null, 'member', u.name
     from contact_note n
     join lateral (
       select c.id from conversation c
       where c.workspace_id = n.workspace_id and c.contact_id = n.contact_id
       order by c.id = n.conversation_id desc nulls last, c.last_activity_at desc limit 1
     ) v on true
     left join member a on a.workspace_id = n.workspace_id and a.id = n.author_id
     left join "user" u on u.id = a.user_id
     where n.workspace_id = $1 and n.id = any($2::uuid[])`,
    [workspaceId, ids],
    'search-found',
  );
}
