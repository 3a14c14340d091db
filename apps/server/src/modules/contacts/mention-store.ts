import type { Mention } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';
import { type NoteRow, noteColumns, noteJoins, presentNote } from './note-store.ts';

interface MentionRow extends NoteRow {
  mentionId: string;
  memberId: string;
  contactName: string;
  mentionedAt: Date;
  readAt: Date | null;
}

function presentMention({ mentionId, memberId, contactName, mentionedAt, readAt, ...note }: MentionRow): Mention {
  return {
    id: mentionId,
    memberId,
    contactName,
    note: presentNote(note),
    createdAt: mentionedAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

const read = `select x.id as "mentionId", x.member_id as "memberId", x.created_at as "mentionedAt",
    x.read_at as "readAt", ${noteColumns},
    coalesce(c.own_name, c.profile_name, '@' || ltrim(c.username, '@'), '+' || c.phone, c.user_id, '') as "contactName"
  from mention x
  join contact_note n on n.workspace_id = x.workspace_id and n.id = x.note_id
  join contact c on c.workspace_id = n.workspace_id and c.id = n.contact_id ${noteJoins}
  where x.workspace_id = $1`;

/** Mentions of one member, newest first (ids are made in time order). */
export async function listMentions(
  sql: Sql,
  workspaceId: string,
  memberId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<Mention[]> {
  const rows = await sql.raw<MentionRow>(
    `${read} and x.member_id = $2 and ($3::uuid is null or x.id < $3) order by x.id desc limit $4`,
    [workspaceId, memberId, before, limit],
  );
  return rows.map(presentMention);
}

/** Everybody's mentions in one note. */
export async function mentionsInNote(sql: Sql, workspaceId: string, noteId: string): Promise<Mention[]> {
  const rows = await sql.raw<MentionRow>(`${read} and x.note_id = $2 order by x.id`, [workspaceId, noteId]);
  return rows.map(presentMention);
}

/** Marks a member's mention; null when it is not theirs or not there. The first time of reading stays. */
export async function markMention(
  sql: Sql,
  workspaceId: string,
  memberId: string,
  id: string,
  readAt: Date | null,
): Promise<Mention | null> {
  await sql.raw(
    `update mention set read_at = case when $4::timestamptz is null then null else coalesce(read_at, $4) end
     where workspace_id = $1 and member_id = $2 and id = $3`,
    [workspaceId, memberId, id, readAt],
  );
  const [row] = await sql.raw<MentionRow>(`${read} and x.member_id = $2 and x.id = $3`, [workspaceId, memberId, id]);
  return row ? presentMention(row) : null;
}

export async function insertMentions(
  sql: Sql,
  workspaceId: string,
  noteId: string,
  mentions: readonly { id: string; memberId: string }[],
  at: Date,
): Promise<void> {
  await sql.raw(
    `insert into mention (workspace_id, id, member_id, note_id, created_at)
     select $1, x.id, x.member_id, $2, $5 from unnest($3::uuid[], $4::uuid[]) as x(id, member_id) on conflict do nothing`,
    [workspaceId, noteId, mentions.map(({ id }) => id), mentions.map(({ memberId }) => memberId), at],
  );
}

/** Takes back the mentions of a note, all but those of `kept`. Returns what went. */
export function dropMentions(
  sql: Sql,
  workspaceId: string,
  noteId: string,
  kept: readonly string[],
): Promise<{ id: string; memberId: string }[]> {
  return sql.raw(
    `delete from mention where workspace_id = $1 and note_id = $2 and not (member_id = any($3::uuid[]))
     returning id, member_id as "memberId"`,
    [workspaceId, noteId, kept],
  );
}
