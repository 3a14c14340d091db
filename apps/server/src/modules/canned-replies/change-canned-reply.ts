import type { CannedReply, CannedReplyPatch } from '@transom/protocol';
import type { z } from 'zod';
import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { presentCannedReply, requireKnownVariables, requireMayWrite, shortcutTaken } from './model.ts';
import { lockCannedReply, rewriteCannedReply } from './store.ts';

/**
 * Renames, rewrites, shares or takes back a canned reply; taken back, it is the own of whoever took it. Throws
 * `forbidden` for a shared one below lead, `already_exists` when the name is taken.
 */
export async function changeCannedReply(
  tx: Tx,
  actor: Actor,
  id: string,
  patch: z.output<typeof CannedReplyPatch>,
  now: Date,
): Promise<CannedReply> {
  const { workspaceId, memberId } = actor;
  const before = await lockCannedReply(tx, workspaceId, memberId, id);
  if (!before) throw notFound('canned reply');
  const { shortcut = before.shortcut, text = before.text, shared = before.ownerId === null } = patch;
  requireMayWrite(actor, before.ownerId === null || shared);
  requireKnownVariables(text);
  const row = { id, ownerId: shared ? null : memberId, shortcut, text, updatedAt: now };
  if (!(await rewriteCannedReply(tx, workspaceId, row))) throw shortcutTaken();
  tx.emit(workspaceId, { kind: 'canned-replies.changed' });
  return presentCannedReply(row);
}
