import type { Conversation, ConversationPatch } from '@transom/protocol';
import type { z } from 'zod';
import { presentConversation } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { invalidField, notFound } from '#platform/errors';
import { addJob } from '#platform/work/jobs';
import { findConversation, lockConversation } from './store.ts';

/**
 * Assigns, opens, snoozes, closes, marks read or unread. Marking read also tells the customer's phone (blue ticks), as a
 * job: Meta being slow must not hold up the screen.
 */
export async function updateConversation(
  tx: Tx,
  workspaceId: string,
  id: string,
  patch: z.output<typeof ConversationPatch>,
  now: Date,
): Promise<Conversation> {
  const before = await lockConversation(tx, workspaceId, id);
  if (!before) throw notFound('conversation');
  if (patch.assigneeId) await requireMember(tx, workspaceId, patch.assigneeId);
  if (patch.status === 'snoozed' && !patch.snoozedUntil)
    throw invalidField('snoozedUntil', 'Say until when to snooze.');
  await tx.raw(
    `update conversation set
       assignee_id = case when $3 then $4::uuid else assignee_id end,
       status = coalesce($5, status),
       snoozed_until = case when $5 is null then snoozed_until else $6::timestamptz end,
       unread_count = case when $7::boolean is null then unread_count when $7 then greatest(unread_count, 1) else 0 end
     where workspace_id = $1 and id = $2`,
    [
      workspaceId,
      id,
      patch.assigneeId !== undefined,
      patch.assigneeId ?? null,
      patch.status ?? null,
      patch.snoozedUntil ?? null,
      patch.unread ?? null,
    ],
    'conversation-update',
  );
  if (patch.unread === false && before.unreadCount > 0 && before.lastCustomerWamid) {
    await addJob(
      tx,
      'tell-read',
      { workspaceId, channelId: before.channelId, wamid: before.lastCustomerWamid },
      { key: `tell-read:${id}`, maxAttempts: 5 },
    );
  }
  const row = await findConversation(tx, workspaceId, id);
  if (!row) throw notFound('conversation');
  const conversation = presentConversation(row, now);
  tx.emit(workspaceId, { kind: 'conversation.changed', conversation });
  return conversation;
}

async function requireMember(tx: Tx, workspaceId: string, memberId: string): Promise<void> {
  const rows = await tx.raw('select 1 from member where workspace_id = $1 and id = $2', [workspaceId, memberId]);
  if (rows.length === 0) throw invalidField('assigneeId', 'There is no such person in this workspace.');
}
