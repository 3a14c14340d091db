import { type ContactMerge, moveNotesOfConversation, recordMerge } from '#modules/contacts';
import { presentConversation } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { findConversation } from './store.ts';

/**
 * Two contacts turned out to be one: on each channel their conversations become one thread. Messages remember where they
 * stood, so that undoing the merge can move them back.
 */
export async function joinConversations(tx: Tx, workspaceId: string, merge: ContactMerge, now: Date): Promise<void> {
  const moved: { conversationId: string; into: string }[] = [];
  const rows = await tx.raw<{ id: string; into: string | null }>(
    `select g.id, k.id as into from conversation g
     left join conversation k on k.workspace_id = g.workspace_id and k.channel_id = g.channel_id and k.contact_id = $3
     where g.workspace_id = $1 and g.contact_id = $2 for update of g`,
    [workspaceId, merge.goneId, merge.keptId],
  );
  await recordMerge(
    tx,
    workspaceId,
    merge,
    rows.map((row) => ({ conversationId: row.id, into: row.into ?? row.id })),
  );
  for (const row of rows) {
    if (row.into) await joinInto(tx, workspaceId, row.id, row.into);
    else
      await tx.raw('update conversation set contact_id = $3 where workspace_id = $1 and id = $2', [
        workspaceId,
        row.id,
        merge.keptId,
      ]);
    moved.push({ conversationId: row.id, into: row.into ?? row.id });
  }
  for (const { conversationId, into } of moved) {
    const joined = await findConversation(tx, workspaceId, into);
    if (!joined) continue;
    const conversation = presentConversation(joined, now);
    if (conversationId === into) tx.emit(workspaceId, { kind: 'conversation.changed', conversation });
    else tx.emit(workspaceId, { kind: 'conversation.merged', conversationId, into: conversation });
  }
}

// The preview of the joined thread is the newer of the two.
const newer = `g.last_message_at > coalesce(v.last_message_at, '-infinity')`;

async function joinInto(tx: Tx, workspaceId: string, gone: string, into: string): Promise<void> {
  await tx.raw(
    `update message set conversation_id = $3, merged_from = coalesce(merged_from, $2) where workspace_id = $1 and conversation_id = $2`,
    [workspaceId, gone, into],
  );
  await moveNotesOfConversation(tx, workspaceId, gone, into);
  await tx.raw('update episode set conversation_id = $3 where workspace_id = $1 and conversation_id = $2', [
    workspaceId,
    gone,
    into,
  ]);
  await tx.raw(
    `with g as (delete from conversation where workspace_id = $1 and id = $2 returning *)
     update conversation v set
       unread_count = v.unread_count + g.unread_count,
       status = case when g.status = 'open' then 'open' else v.status end,
       assignee_id = coalesce(v.assignee_id, g.assignee_id),
       last_message_id = case when ${newer} then g.last_message_id else v.last_message_id end,
       last_message_text = case when ${newer} then g.last_message_text else v.last_message_text end,
       last_message_type = case when ${newer} then g.last_message_type else v.last_message_type end,
       last_message_direction = case when ${newer} then g.last_message_direction else v.last_message_direction end,
       last_message_sender_kind = case when ${newer} then g.last_message_sender_kind else v.last_message_sender_kind end,
       last_message_at = greatest(v.last_message_at, g.last_message_at),
       last_activity_at = greatest(v.last_activity_at, g.last_activity_at),
       last_customer_wamid = case when g.last_customer_at > coalesce(v.last_customer_at, '-infinity') then g.last_customer_wamid else v.last_customer_wamid end,
       last_customer_at = greatest(v.last_customer_at, g.last_customer_at),
       window_expires_at = greatest(v.window_expires_at, g.window_expires_at),
       waiting_since = least(v.waiting_since, g.waiting_since)
     from g where v.workspace_id = $1 and v.id = $3`,
    [workspaceId, gone, into],
  );
}
