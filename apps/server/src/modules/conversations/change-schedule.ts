import { type Message, type SchedulePatch, scheduleOf } from '@transom/protocol';
import type { z } from 'zod';
import { type MessageRow, presentMessage } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { AppError, notFound } from '#platform/errors';
import { opensWindow } from './model.ts';
import { requireSendable } from './queue-message.ts';
import { releaseScheduled } from './release-scheduled.ts';
import { answeredFirst, cancelledByHand } from './schedule-model.ts';
import {
  conversationOfMessage,
  endWaiting,
  lockScheduled,
  noteCancelOnAnswer,
  putSchedule,
} from './scheduled-store.ts';
import { findMessage, findTargets, lockConversation } from './store.ts';

/** Changes when a scheduled message goes out, or whether an answer cancels it. */
export async function changeSchedule(
  tx: Tx,
  workspaceId: string,
  id: string,
  patch: z.output<typeof SchedulePatch>,
  now: Date,
): Promise<Message> {
  const { waiting, conversation } = await lockWaiting(tx, workspaceId, id);
  const at = patch.scheduleAt ? new Date(patch.scheduleAt) : waiting.at;
  if (patch.scheduleAt) requireSendable(conversation, waiting.type, now, at);
  const before = scheduleOf(waiting);
  const schedule = {
    cancelIfAnswered: patch.cancelIfAnswered ?? before?.cancelIfAnswered ?? true,
    // Looked at anew: what the customer said before does not cancel it.
    setAt: now.toISOString(),
  };
  const row = await putSchedule(tx, workspaceId, waiting, at, schedule);
  if (!row) throw notScheduled();
  await noteCancelOnAnswer(tx, workspaceId, waiting.conversationId);
  return tell(tx, workspaceId, row);
}

/** Queues a scheduled message at once. Throws `window_closed` when only templates may be sent now. */
export async function sendScheduledNow(tx: Tx, workspaceId: string, id: string, now: Date): Promise<Message> {
  const { waiting, conversation } = await lockWaiting(tx, workspaceId, id);
  requireSendable(conversation, waiting.type, now, null);
  await releaseScheduled(tx, workspaceId, waiting.conversationId, { id }, now);
  const row = await findMessage(tx, workspaceId, id);
  if (!row) throw notFound('message');
  return presentMessage(row);
}

export async function cancelScheduled(tx: Tx, workspaceId: string, id: string, now: Date): Promise<Message> {
  const { waiting } = await lockWaiting(tx, workspaceId, id);
  const row = await endWaiting(tx, workspaceId, id, { status: 'cancelled', error: cancelledByHand, at: now });
  if (!row) throw notScheduled();
  await noteCancelOnAnswer(tx, workspaceId, waiting.conversationId);
  return tell(tx, workspaceId, row);
}

/** A word of the customer, told by the database when it came. */
export interface Answer {
  conversationId: string;
  channelId: string;
  wamid: string;
  answeredAt: Date;
}

/**
 * The customer wrote: what was scheduled before that, and is to go out only unanswered, is cancelled. What does not
 * open the service window, a reaction say, is no answer.
 */
export async function cancelAnswered(tx: Tx, workspaceId: string, answer: Answer, now: Date): Promise<void> {
  const { conversationId, channelId, wamid, answeredAt } = answer;
  const [word] = await findTargets(tx, workspaceId, [{ channelId, wamid }]);
  if (word && !opensWindow(word.type, false)) return;
  if (!(await lockConversation(tx, workspaceId, conversationId))) return;
  for (const waiting of await lockScheduled(tx, workspaceId, conversationId, 'all')) {
    const schedule = scheduleOf(waiting);
    if (!schedule?.cancelIfAnswered || new Date(schedule.setAt) > answeredAt) continue;
    const end = { status: 'cancelled', error: answeredFirst, at: now } as const;
    const row = await endWaiting(tx, workspaceId, waiting.id, end);
    if (row) tell(tx, workspaceId, row);
  }
  await noteCancelOnAnswer(tx, workspaceId, conversationId);
}

const notScheduled = () =>
  new AppError('rule', 'message_not_scheduled', 'This message is not waiting any more: it went out or was cancelled.');

async function lockWaiting(tx: Tx, workspaceId: string, id: string) {
  const conversationId = await conversationOfMessage(tx, workspaceId, id);
  const conversation = conversationId && (await lockConversation(tx, workspaceId, conversationId));
  if (!conversationId || !conversation) throw notFound('message');
  const [waiting] = await lockScheduled(tx, workspaceId, conversationId, { id });
  if (!waiting) throw notScheduled();
  return { waiting, conversation };
}

function tell(tx: Tx, workspaceId: string, row: MessageRow): Message {
  const message = presentMessage(row);
  tx.emit(workspaceId, { kind: 'message.changed', message });
  return message;
}
