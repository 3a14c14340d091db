import { shutWindow } from '#modules/conversations';
import type { Tx } from '#platform/db/database';
import { type AttemptResult, moveAfterAttempt, moveAfterReceipts } from './move-after.ts';
import { windowShutCode } from './receipt.ts';
import { adoptReceipts } from './receipt-store.ts';
import { endAttempt, lockMessages, moveMessages } from './store.ts';

/** One attempt that is over, and how. */
export interface EndedAttempt {
  workspaceId: string;
  channelId: string;
  conversationId: string;
  messageId: string;
  attempt: number;
  calledAt: Date;
  httpStatus: number | null;
  code: string | null;
  details: string | null;
  result: AttemptResult;
}

/** Writes what became of an attempt, together with the receipts that came before the answer did. */
export async function settleAttempt(tx: Tx, ended: EndedAttempt, now: Date): Promise<void> {
  const { workspaceId, channelId, conversationId, messageId, attempt, result } = ended;
  const early =
    result.outcome === 'accepted'
      ? await adoptReceipts(tx, { workspaceId, channelId, wamid: result.wamid }, messageId)
      : [];
  // Conversations are locked before messages everywhere, or intake and delivery could wait for each other.
  if (ended.code === windowShutCode) await shutWindow(tx, workspaceId, conversationId, ended.calledAt, now);
  const [standing] = await lockMessages(tx, workspaceId, [messageId]);
  const { httpStatus, code, details } = ended;
  await endAttempt(tx, workspaceId, messageId, attempt, { outcome: result.outcome, httpStatus, code, details });
  if (!standing) return;
  const move = moveAfterAttempt(standing, attempt, result);
  const further = moveAfterReceipts({ ...standing, ...move }, early) ?? move;
  if (further) await moveMessages(tx, workspaceId, [{ id: messageId, ...further }]);
}
