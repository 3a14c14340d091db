import type { Note, WriteNote } from '@transom/protocol';
import type { z } from 'zod';
import type { Tx } from '#platform/db/database';
import { AppError, invalidField, notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import { namedMembers, tellMentioned } from './mention-members.ts';
import { findNote, hasConversation, insertNote, type NoteRow, presentNote } from './note-store.ts';
import { lockContact } from './store.ts';

/**
 * Writes a note on a contact, or in one of its conversations, and tells whom it names. The same id again is the same
 * note. Throws `already_exists` for an id that is somebody else's note.
 */
export async function addNote(
  tx: Tx,
  author: { workspaceId: string; memberId: string; name: string },
  contactId: string,
  { id = newId(), text, conversationId, mentions }: z.output<typeof WriteNote>,
  now: Date,
): Promise<Note> {
  const { workspaceId, memberId, name } = author;
  // Held, so that a merge takes the note along instead of leaving it behind.
  const contact = await lockContact(tx, workspaceId, contactId);
  if (!contact) throw notFound('contact');
  if (conversationId && !(await hasConversation(tx, workspaceId, contactId, conversationId))) {
    throw invalidField('conversationId', 'This contact has no such conversation.');
  }
  const row: NoteRow = {
    id,
    contactId,
    conversationId: conversationId ?? null,
    authorId: memberId,
    authorName: name,
    text,
    mentions: await namedMembers(tx, workspaceId, text, mentions),
    createdAt: now,
    editedAt: null,
  };
  if (!(await insertNote(tx, workspaceId, row))) return writtenBefore(tx, workspaceId, memberId, id);
  const note = presentNote(row);
  tx.emit(workspaceId, { kind: 'note.changed', note });
  await tellMentioned(tx, workspaceId, row, now);
  return note;
}

async function writtenBefore(tx: Tx, workspaceId: string, memberId: string, id: string): Promise<Note> {
  const row = await findNote(tx, workspaceId, id);
  if (row?.authorId !== memberId) {
    throw new AppError('conflict', 'already_exists', 'There is another note of this id. Use a new id.', {
      field: 'id',
    });
  }
  return presentNote(row);
}
