import type { Note } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { AppError, notFound } from '#platform/errors';
import { lockNote, presentNote, rewriteNote } from './note-store.ts';

/** Rewrites a note. Throws `forbidden` for one that somebody else wrote. */
export async function editNote(
  tx: Tx,
  editor: { workspaceId: string; memberId: string },
  id: string,
  text: string,
  now: Date,
): Promise<Note> {
  const { workspaceId, memberId } = editor;
  const row = await lockNote(tx, workspaceId, id);
  if (!row) throw notFound('note');
  if (row.authorId !== memberId) {
    throw new AppError('forbidden', 'forbidden', 'Somebody else wrote this note. Add one of your own instead.');
  }
  await rewriteNote(tx, workspaceId, id, text, now);
  const note = presentNote({ ...row, text, editedAt: now });
  tx.emit(workspaceId, { kind: 'note.changed', note });
  return note;
}
