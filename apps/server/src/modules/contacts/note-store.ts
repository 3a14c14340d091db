import type { Note } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';

export interface NoteRow {
  id: string;
  contactId: string;
  authorId: string;
  authorName: string;
  text: string;
  createdAt: Date;
  editedAt: Date | null;
}

export const presentNote = ({ authorId, authorName, createdAt, editedAt, ...note }: NoteRow): Note => ({
  ...note,
  author: { id: authorId, name: authorName },
  createdAt: createdAt.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
});

const read = `select n.id, n.contact_id as "contactId", n.author_id as "authorId", coalesce(u.name, '') as "authorName",
    n.text, n.created_at as "createdAt", n.edited_at as "editedAt"
  from contact_note n
  left join member a on a.workspace_id = n.workspace_id and a.id = n.author_id
  left join "user" u on u.id = a.user_id
  where n.workspace_id = $1`;

/** Notes on a contact, newest first (ids are made in time order). */
export function listNotes(
  sql: Sql,
  workspaceId: string,
  contactId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<NoteRow[]> {
  return sql.raw<NoteRow>(
    `${read} and n.contact_id = $2 and ($3::uuid is null or n.id < $3) order by n.id desc limit $4`,
    [workspaceId, contactId, before, limit],
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

export async function insertNote(
  sql: Sql,
  workspaceId: string,
  note: Pick<NoteRow, 'id' | 'contactId' | 'authorId' | 'text' | 'createdAt'>,
): Promise<void> {
  await sql.raw(
    `insert into contact_note (workspace_id, id, contact_id, author_id, text, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, note.id, note.contactId, note.authorId, note.text, note.createdAt],
  );
}

export async function rewriteNote(sql: Sql, workspaceId: string, id: string, text: string, at: Date): Promise<void> {
  await sql.raw('update contact_note set text = $3, edited_at = $4 where workspace_id = $1 and id = $2', [
    workspaceId,
    id,
    text,
    at,
  ]);
}

export async function dropNote(sql: Sql, workspaceId: string, id: string): Promise<void> {
  await sql.raw('delete from contact_note where workspace_id = $1 and id = $2', [workspaceId, id]);
}
