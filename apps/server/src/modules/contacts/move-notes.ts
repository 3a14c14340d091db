import type { Tx } from '#platform/db/database';
import { findNote, presentNote } from './note-store.ts';

/** Notes follow their contact into another one that turned out to be the same person. */
export async function moveNotes(tx: Tx, workspaceId: string, from: string, to: string): Promise<void> {
  const moved = await tx.raw<{ id: string }>(
    'update contact_note set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id',
    [workspaceId, from, to],
  );
  for (const { id } of moved) {
    const note = await findNote(tx, workspaceId, id);
    if (note) tx.emit(workspaceId, { kind: 'note.changed', note: presentNote(note) });
  }
}
