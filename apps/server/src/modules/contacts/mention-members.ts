import type { Note } from '@transom/protocol';
import { findMembers } from '#modules/team';
import type { Tx } from '#platform/db/database';
import { newId } from '#platform/ids';
import { dropMentions, insertMentions, mentionsInNote } from './mention-store.ts';
import type { NoteRow } from './note-store.ts';

/** Who of these members the text really names, as `@` and their name. Ids of nobody are left out. */
export async function namedMembers(
  tx: Tx,
  workspaceId: string,
  text: string,
  ids: readonly string[],
): Promise<Note['mentions']> {
  const members = await findMembers(tx, workspaceId, [...new Set(ids)]);
  return members.filter(({ name }) => text.includes(`@${name}`)).map(({ id, name }) => ({ id, name }));
}

/**
 * Brings the notices of a note in line with whom it names, and tells them its newest wording. Whoever wrote it needs no
 * notice; somebody named before keeps having read it.
 */
export async function tellMentioned(tx: Tx, workspaceId: string, note: NoteRow, now: Date): Promise<void> {
  const wanted = note.mentions.map(({ id }) => id).filter((id) => id !== note.authorId);
  await takeBackMentions(tx, workspaceId, note.id, wanted);
  if (wanted.length === 0) return;
  const rows = wanted.map((memberId) => ({ id: newId(), memberId }));
  await insertMentions(tx, workspaceId, note.id, rows, now);
  await retellMentions(tx, workspaceId, note.id);
}

/** Tells again what stands in the notices of a note: it moved, or was rewritten. */
export async function retellMentions(tx: Tx, workspaceId: string, noteId: string): Promise<void> {
  for (const mention of await mentionsInNote(tx, workspaceId, noteId)) {
    tx.emit(workspaceId, { kind: 'mention.changed', mention });
  }
}

/** Takes back the notices of a note, all but those of `kept`. */
export async function takeBackMentions(
  tx: Tx,
  workspaceId: string,
  noteId: string,
  kept: readonly string[] = [],
): Promise<void> {
  for (const { id, memberId } of await dropMentions(tx, workspaceId, noteId, kept)) {
    tx.emit(workspaceId, { kind: 'mention.removed', mentionId: id, memberId });
  }
}
