import type { Note } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import { insertNote, type NoteRow, presentNote } from './note-store.ts';
import { lockContact } from './store.ts';

/** Writes a note on a contact. */
export async function addNote(
  tx: Tx,
  author: { workspaceId: string; memberId: string; name: string },
  contactId: string,
  text: string,
  now: Date,
): Promise<Note> {
  const { workspaceId, memberId, name } = author;
  // Held, so that a merge takes the note along instead of leaving it behind.
  const contact = await lockContact(tx, workspaceId, contactId);
  if (!contact) throw notFound('contact');
  const row: NoteRow = {
    id: newId(),
    contactId,
    authorId: memberId,
    authorName: name,
    text,
    createdAt: now,
    editedAt: null,
  };
  await insertNote(tx, workspaceId, row);
  const note = presentNote(row);
  tx.emit(workspaceId, { kind: 'note.changed', note });
  return note;
}
