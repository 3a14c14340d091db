import type { CannedReply, CreateCannedReply } from '@transom/protocol';
import type { z } from 'zod';
import type { Tx } from '#platform/db/database';
import type { Actor } from '#platform/http/actor';
import { newId } from '#platform/ids';
import { presentCannedReply, requireKnownVariables, requireMayWrite, shortcutTaken } from './model.ts';
import { insertCannedReply } from './store.ts';

/** Writes a canned reply: one's own, or as a lead the team's. Throws `already_exists` when its name is taken. */
export async function createCannedReply(
  tx: Tx,
  actor: Actor,
  { shortcut, text, shared }: z.output<typeof CreateCannedReply>,
  now: Date,
): Promise<CannedReply> {
  requireMayWrite(actor, shared);
  requireKnownVariables(text);
  const row = { id: newId(), ownerId: shared ? null : actor.memberId, shortcut, text, updatedAt: now };
  if (!(await insertCannedReply(tx, actor.workspaceId, row))) throw shortcutTaken();
  tx.emit(actor.workspaceId, { kind: 'canned-replies.changed' });
  return presentCannedReply(row);
}
