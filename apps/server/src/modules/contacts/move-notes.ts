import type { Tx } from '#platform/db/database';
import { retellMentions } from './mention-members.ts';
import { findNote, presentNote } from './note-store.ts';

/** Notes follow their contact into another one that turned out to be the same person. Returns the ids of those. */
export async function moveNotes(tx: Tx, workspaceId: string, from: string, to: string): Promise<string[]> {
  const moved = await tx.raw<{ id: string }>(
    'update contact_note set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id',
    [workspaceId, from, to],
  );
  await retell(tx, workspaceId, moved);
  return moved.map(({ id }) => id);
}

/** The notes a merge moved go back; those written since stay. */
export async function giveBackNotes(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  const moved = await tx.raw<{ id: string }>(
    `update contact_note set contact_id = $4 where workspace_id = $1 and id = any($2) and contact_id = $3 returning id`,
    [workspaceId, ids, from, to],
  );
  await retell(tx, workspaceId, moved);
}

/** Notes follow their conversation into the one it became part of. Returns the ids of those. */
export async function moveNotesOfConversation(
  tx: Tx,
  workspaceId: string,
  from: string,
  to: string,
): Promise<string[]> {
  const moved = await tx.raw<{ id: string }>(
    'update contact_note set conversation_id = $3 where workspace_id = $1 and conversation_id = $2 returning id',
    [workspaceId, from, to],
  );
  await retell(tx, workspaceId, moved);
  return moved.map(({ id }) => id);
}

/** These notes go back to the conversation they were written in. */
export async function giveBackNotesOfConversation(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  to: string,
): Promise<void> {
  const moved = await tx.raw<{ id: string }>(
    'update contact_note set conversation_id = $3 where workspace_id = $1 and id = any($2) returning id',
    [workspaceId, ids, to],
  );
  await retell(tx, workspaceId, moved);
}

async function retell(tx: Tx, workspaceId: string, moved: readonly { id: string }[]): Promise<void> {
  for (const { id } of moved) {
    const note = await findNote(tx, workspaceId, id);
    if (!note) continue;
    tx.emit(workspaceId, { kind: 'note.changed', note: presentNote(note) });
    await retellMentions(tx, workspaceId, id);
  }
}
