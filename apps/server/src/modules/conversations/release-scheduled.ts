import { scheduleOf } from '@transom/protocol';
import { type MessageRow, presentMessage } from '#modules/presenting';
import type { Database, Tx } from '#platform/db/database';
import { releaseOutcome } from './schedule-model.ts';
import { endWaiting, findDue, lockScheduled, noteCancelOnAnswer } from './scheduled-store.ts';
import { bumpConversations, lockConversation } from './store.ts';

/**
 * Everything whose time has come, each conversation in a transaction of its own. Answers how many messages were queued.
 * What cannot go out any more is cancelled or failed with its reason; nothing is sent late into a shut window.
 */
export async function releaseDue(db: Database, now: Date): Promise<number> {
  let queued = 0;
  let trouble: unknown;
  for (const { workspaceId, conversationId } of await findDue(db, now)) {
    try {
      queued += await db.withTx((tx) => releaseScheduled(tx, workspaceId, conversationId, { dueBy: now }, now));
    } catch (error) {
      // One conversation in trouble must not hold up the others; the next look comes in a second.
      trouble = error;
    }
  }
  if (trouble !== undefined) throw trouble;
  return queued;
}

/** Lets scheduled messages of one conversation go, in the order they are due. Answers how many were queued. */
export async function releaseScheduled(
  tx: Tx,
  workspaceId: string,
  conversationId: string,
  which: { dueBy: Date } | { id: string },
  now: Date,
): Promise<number> {
  const conversation = await lockConversation(tx, workspaceId, conversationId);
  if (!conversation) return 0;
  let queued = 0;
  for (const waiting of await lockScheduled(tx, workspaceId, conversationId, which)) {
    const schedule = scheduleOf(waiting);
    const byHand = 'id' in which;
    const plan = {
      type: waiting.type,
      // Somebody who sends it by hand knows what the customer said.
      cancelIfAnswered: !byHand && schedule?.cancelIfAnswered === true,
      setAt: new Date(schedule?.setAt ?? waiting.at),
    };
    const outcome = releaseOutcome(plan, conversation, now);
    const row = await endWaiting(tx, workspaceId, waiting.id, { ...outcome, at: now });
    if (!row) continue;
    if (outcome.status === 'cancelled') {
      tx.emit(workspaceId, { kind: 'message.changed', message: presentMessage(row) });
    } else {
      await tellNews(tx, workspaceId, row, outcome.status === 'queued');
    }
    if (outcome.status === 'queued') queued += 1;
  }
  await noteCancelOnAnswer(tx, workspaceId, conversationId);
  return queued;
}

/** It stands in the thread now, and at the head of the list: sent, or failed where somebody has to look. */
async function tellNews(tx: Tx, workspaceId: string, row: MessageRow, speaks: boolean): Promise<void> {
  await bumpConversations(tx, workspaceId, [
    {
      id: row.conversationId,
      unread: 0,
      message_id: row.id,
      at: row.at,
      text: row.text,
      type: row.type,
      direction: 'outbound',
      sender_kind: row.senderKind,
      customer_at: null,
      customer_wamid: null,
      window_expires_at: null,
      reopen: false,
      team_takes_turn: speaks && row.senderKind === 'member',
    },
  ]);
  tx.emitReference(workspaceId, { ref: 'message.added', id: row.id });
}
