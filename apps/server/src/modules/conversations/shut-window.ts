import { presentConversation } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { findConversation } from './store.ts';

/** Meta said the window is shut (131047): it is, whatever our own reckoning says. Never lengthens a window. */
export async function shutWindow(
  tx: Tx,
  workspaceId: string,
  conversationId: string,
  at: Date,
  now: Date,
): Promise<void> {
  const rows = await tx.raw(
    `update conversation set window_expires_at = $3
     where workspace_id = $1 and id = $2 and window_expires_at > $3 and coalesce(last_customer_at <= $3, true) returning 1`,
    [workspaceId, conversationId, at],
  );
  if (rows.length === 0) return;
  const conversation = await findConversation(tx, workspaceId, conversationId);
  if (conversation)
    tx.emit(workspaceId, { kind: 'conversation.changed', conversation: presentConversation(conversation, now) });
}
