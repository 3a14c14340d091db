import type { Conversation, ConversationPatch } from '@transom/protocol';
import type { z } from 'zod';
import { presentConversation } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { invalidField } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { addJob } from '#platform/work/jobs';
import { beginEpisodes, endEpisodes } from './episodes.ts';
import { readChange } from './model.ts';
import { findConversations } from './store.ts';

/**
 * Assigns, opens, snoozes, closes, marks read or unread, for any number of conversations at once; those that do not exist
 * are left out of the answer. Marking read also tells the customers' phones (blue ticks) and snoozing arranges the waking,
 * both as jobs.
 */
export async function changeConversations(
  tx: Tx,
  { workspaceId, memberId }: Pick<Actor, 'workspaceId' | 'memberId'>,
  ids: readonly string[],
  patch: z.output<typeof ConversationPatch>,
  now: Date,
): Promise<Conversation[]> {
  const change = readChange(patch, now);
  const known = await lock(tx, workspaceId, ids);
  if (known.length === 0) return [];
  if (change.assigneeId) await requireMember(tx, workspaceId, change.assigneeId);
  const knownIds = known.map(({ id }) => id);
  if (change.status === 'closed') await endEpisodes(tx, workspaceId, knownIds, memberId, now);
  else if (change.status) await beginEpisodes(tx, workspaceId, knownIds, now);
  await tx.raw(
    `update conversation set
       assignee_id = case when $3 then $4::uuid else assignee_id end,
       status = coalesce($5, status),
       snoozed_until = case when $5::text is null then snoozed_until else $6::timestamptz end,
       unread_count = case when $7::boolean then greatest(unread_count, 1)
                           when $7 = false or $5 = 'closed' then 0 else unread_count end,
       waiting_since = case when $5 = 'closed' then null
                            when status = 'closed' and $5 is not null and last_message_direction = 'inbound' then last_customer_at
                            else waiting_since end
     where workspace_id = $1 and id = any($2)`,
    [
      workspaceId,
      knownIds,
      change.assigneeId !== undefined,
      change.assigneeId ?? null,
      change.status,
      change.snoozedUntil,
      change.unread ?? null,
    ],
    'conversations-change',
  );
  if (change.snoozedUntil) {
    const until = change.snoozedUntil;
    await addJob(tx, 'wake-snoozed', { workspaceId, until }, { runAt: until, maxAttempts: 5 });
  }
  if (change.unread === false) for (const row of known) await tellRead(tx, workspaceId, row);
  const rows = await findConversations(tx, workspaceId, knownIds);
  return rows.map((row) => {
    const conversation = presentConversation(row, now);
    tx.emit(workspaceId, { kind: 'conversation.changed', conversation });
    return conversation;
  });
}

interface LockedRow {
  id: string;
  channelId: string;
  unreadCount: number;
  lastCustomerWamid: string | null;
}

/** In the order of their ids, so that two bulk changes cannot wait for each other. */
function lock(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<LockedRow[]> {
  return tx.raw(
    `select id, channel_id as "channelId", unread_count as "unreadCount", last_customer_wamid as "lastCustomerWamid"
     from conversation where workspace_id = $1 and id = any($2) order by id for update`,
    [workspaceId, ids],
    'conversations-lock',
  );
}

async function tellRead(tx: Tx, workspaceId: string, row: LockedRow): Promise<void> {
  if (row.unreadCount === 0 || !row.lastCustomerWamid) return;
  const payload = { workspaceId, channelId: row.channelId, wamid: row.lastCustomerWamid };
  await addJob(tx, 'tell-read', payload, { key: `tell-read:${row.id}`, maxAttempts: 5 });
}

async function requireMember(tx: Tx, workspaceId: string, memberId: string): Promise<void> {
  const rows = await tx.raw('select 1 from member where workspace_id = $1 and id = $2', [workspaceId, memberId]);
  if (rows.length === 0) throw invalidField('assigneeId', 'There is no such person in this workspace.');
}
