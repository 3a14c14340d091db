import type { Note, NotePatch } from '@transom/protocol';
import type { z } from 'zod';
import type { Tx } from '#platform/db/database';
import { AppError, notFound } from '#platform/errors';
import { namedMembers, tellMentioned } from './mention-members.ts';
import { lockNote, presentNote, rewriteNote } from './note-store.ts';

/** Rewrites a note, and tells whom it names now. Throws `forbidden` for one that somebody else wrote. */
export async function editNote(
  tx: Tx,
  editor: { workspaceId: string; memberId: string },
  id: string,
  { text, mentions }: z.output<typeof NotePatch>,
  now: Date,
): Promise<Note> {
  const { workspaceId, memberId } = editor;
  const before = await lockNote(tx, workspaceId, id);
  if (!before) throw notFound('note');
  if (before.authorId !== memberId) {
    throw new AppError('forbidden', 'forbidden', 'Somebody else wrote this note. Add one of your own instead.');
  }
  const stillNamed = before.mentions.filter(({ name }) => text.includes(`@${name}`));
  const named = mentions ? await namedMembers(tx, workspaceId, text, mentions) : stillNamed;
  const row = { ...before, text, mentions: named, editedAt: now };
  await rewriteNote(tx, workspaceId, row);
  const note = presentNote(row);
  tx.emit(workspaceId, { kind: 'note.changed', note });
  await tellMentioned(tx, workspaceId, row, now);
  return note;
}
