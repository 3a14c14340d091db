import { presentConversation } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { findConversations } from './store.ts';

const atOnce = 200;

/**
 * Opens what was snoozed until `until` or earlier: on top of the list and unread, or nobody would notice; to its assignee
 * if they are still here. Returns whether there may be more.
 */
export async function wakeSnoozed(tx: Tx, workspaceId: string, until: Date, now: Date): Promise<boolean> {
  const woken = await tx.raw<{ id: string }>(
    `update conversation v set status = 'open', snoozed_until = null, unread_count = greatest(v.unread_count, 1),
       last_activity_at = greatest(v.last_activity_at, $2),
       assignee_id = (select m.id from member m where m.workspace_id = $1 and m.id = v.assignee_id)
     where v.workspace_id = $1 and v.id in (
       select id from conversation where workspace_id = $1 and status = 'snoozed' and snoozed_until <= $2
       order by snoozed_until limit ${atOnce} for update skip locked)
     returning v.id`,
    [workspaceId, until],
    'conversations-wake',
  );
  for (const row of await findConversations(
    tx,
    workspaceId,
    woken.map(({ id }) => id),
  )) {
    tx.emit(workspaceId, { kind: 'conversation.changed', conversation: presentConversation(row, now) });
  }
  return woken.length === atOnce;
}
