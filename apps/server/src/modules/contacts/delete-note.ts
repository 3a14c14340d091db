import { hasRole, type Role } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { AppError, notFound } from '#platform/errors';
import { takeBackMentions } from './mention-members.ts';
import { dropNote, lockNote } from './note-store.ts';

/** Deletes a note of one's own, or as an admin anybody's. Throws `forbidden` otherwise. */
export async function deleteNote(
  tx: Tx,
  by: { workspaceId: string; memberId: string; role: Role },
  id: string,
): Promise<void> {
  const row = await lockNote(tx, by.workspaceId, id);
  if (!row) throw notFound('note');
  if (row.authorId !== by.memberId && !hasRole(by.role, 'admin')) {
    throw new AppError('forbidden', 'forbidden', 'Somebody else wrote this note. Ask an admin to delete it.');
  }
  await takeBackMentions(tx, by.workspaceId, id);
  await dropNote(tx, by.workspaceId, id);
  tx.emit(by.workspaceId, { kind: 'note.removed', noteId: id, contactId: row.contactId });
}
