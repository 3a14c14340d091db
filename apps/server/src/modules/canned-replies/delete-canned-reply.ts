import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { requireMayWrite } from './model.ts';
import { dropCannedReply, lockCannedReply } from './store.ts';

/** Deletes a canned reply of one's own, or as a lead one of the team's. Throws `forbidden` otherwise. */
export async function deleteCannedReply(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { workspaceId, memberId } = actor;
  const row = await lockCannedReply(tx, workspaceId, memberId, id);
  if (!row) throw notFound('canned reply');
  requireMayWrite(actor, row.ownerId === null);
  await dropCannedReply(tx, workspaceId, id);
  tx.emit(workspaceId, { kind: 'canned-replies.changed' });
}
