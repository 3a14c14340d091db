import type { Note } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';

export interface NoteRow {
  id: string;
  contactId: string;
  /** Where it was written; null: about the contact as such. */
  conversationId: string | null;
  authorId: string;
  authorName: string;
  text: string;
  mentions: Note['mentions'];
  createdAt: Date;
  editedAt: Date | null;
}

export const presentNote = ({ authorId, authorName, createdAt, editedAt, ...note }: NoteRow): Note => ({
  ...note,
  author: { id: authorId, name: authorName },
  createdAt: createdAt.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
});

export const noteColumns = `n.id, n.contact_id as "contactId", n.conversation_id as "conversationId",
  n.author_id as "authorId", coalesce(u.name, '') as "authorName", n.text, n.mentions,
  n.created_at as "createdAt", n.edited_at as "editedAt"`;

export const noteJoins = `
  left join member a on a.workspace_id = n.workspace_id and a.id = n.author_id
  left join "user" u on u.id = a.user_id`;

const read = `select ${noteColumns} from contact_note n ${noteJoins} where n.workspace_id = $1`;

interface NotePage {
  before: string | null;
  limit: number;
}

/** Notes on a contact, newest first (ids are made in time order). */
export function listNotes(
  sql: Sql,
  workspaceId: string,
  contactId: string,
  { before, limit }: NotePage,
): Promise<NoteRow[]> {
  return sql.raw<NoteRow>(
    `${read} and n.contact_id = $2 and ($3::uuid is null or n.id < $3) order by n.id desc limit $4`,
    [workspaceId, contactId, before, limit],
  );
}

/** Notes written in a conversation, newest first. */
export function listNotesOfConversation(
  sql: Sql,
  workspaceId: string,
  conversationId: string,
  { before, limit }: NotePage,
): Promise<NoteRow[]> {
  return sql.raw<NoteRow>(
    `${read} and n.conversation_id = $2 and ($3::uuid is null or n.id < $3) order by n.id desc limit $4`,
    [workspaceId, conversationId, before, limit],
  );
}

export async function findNote(sql: Sql, workspaceId: string, id: string): Promise<NoteRow | null> {
  const [row] = await sql.raw<NoteRow>(`${read} and n.id = $2`, [workspaceId, id]);
  return row ?? null;
}

/** As `findNote`, and nobody else changes it until the transaction ends. */
export async function lockNote(sql: Sql, workspaceId: string, id: string): Promise<NoteRow | null> {
  const [row] = await sql.raw<NoteRow>(`${read} and n.id = $2 for update of n`, [workspaceId, id]);
  return row ?? null;
}

/** Writes a new note; false when there is one of this id. */
export async function insertNote(sql: Sql, workspaceId: string, note: NoteRow): Promise<boolean> {
  const rows = await sql.raw(
    `insert into contact_note (workspace_id, id, contact_id, conversation_id, author_id, text, mentions, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (workspace_id, id) do nothing returning 1`,
    [
      workspaceId,
      note.id,
      note.contactId,
      note.conversationId,
      note.authorId,
      note.text,
      JSON.stringify(note.mentions),
      note.createdAt,
    ],
  );
  return rows.length > 0;
}

export async function rewriteNote(
  sql: Sql,
  workspaceId: string,
  { id, text, mentions, editedAt }: NoteRow,
): Promise<void> {
  await sql.raw(
    'update contact_note set text = $3, mentions = $4, edited_at = $5 where workspace_id = $1 and id = $2',
    [workspaceId, id, text, JSON.stringify(mentions), editedAt],
  );
}

export async function dropNote(sql: Sql, workspaceId: string, id: string): Promise<void> {
  await sql.raw('delete from contact_note where workspace_id = $1 and id = $2', [workspaceId, id]);
}

/** Whether the contact has this conversation. */
export async function hasConversation(
  sql: Sql,
  workspaceId: string,
  contactId: string,
  conversationId: string,
): Promise<boolean> {
  const rows = await sql.raw('select 1 from conversation where workspace_id = $1 and id = $2 and contact_id = $3', [
    workspaceId,
    conversationId,
    contactId,
  ]);
  return rows.length > 0;
}

export async function isConversation(sql: Sql, workspaceId: string, id: string): Promise<boolean> {
  return (
    (await sql.raw('select 1 from conversation where workspace_id = $1 and id = $2', [workspaceId, id])).length > 0
  );
}
