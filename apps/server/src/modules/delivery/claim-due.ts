import { type MessageRow, messageColumns } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { tellMoved } from './store.ts';

/** Seconds a claimed message belongs to the process that took it; renewed while the call is in flight. */
export const leaseSeconds = 10;

/** A message this process may hand to Meta now: attempt number `attempt`, on record before the call. */
export interface ClaimedMessage extends ClaimedColumns {
  message: MessageRow;
}

interface ClaimedColumns {
  workspaceId: string;
  channelId: string;
  attempt: number;
  waId: string | null;
  phone: string | null;
  userId: string | null;
  windowExpiresAt: Date | null;
  turnBotId: string | null;
}

export interface Allowance {
  channelId: string;
  /** How many messages this number may send now. */
  quota: number;
}

// `(select … limit 1) is null` instead of `not exists`: one index probe a row until the quota is full, whatever the
// statistics say. As an anti-join it is planned over the whole queue when many messages were queued a moment ago.
const claimSql = `
with picked as (
  select due.workspace_id, due.id
  from unnest($1::uuid[], $2::int[]) as a(channel_id, quota)
  cross join lateral (
    select q.workspace_id, q.id from message q
    where q.channel_id = a.channel_id and q.status = 'queued'
      and (q.next_attempt_at is null or q.next_attempt_at <= now())
      and q.conversation_id <> all($3::uuid[])
      and (
        select 1 from message e
        where e.channel_id = q.channel_id and e.conversation_id = q.conversation_id and e.id <> q.id
          and e.status in ('queued', 'sending') and (e.status = 'sending' or e.arrival < q.arrival)
        limit 1
      ) is null
    order by q.arrival
    limit a.quota
    for update skip locked
  ) due
), m as (
  update message q set status = 'sending', attempts = q.attempts + 1, next_attempt_at = null,
    lease_until = now() + make_interval(secs => $4)
  from picked p where q.workspace_id = p.workspace_id and q.id = p.id
  returning q.*
), attempt as (
  insert into delivery_attempt (workspace_id, message_id, n, started_at)
  select workspace_id, id, attempts, now() from m
)
select ${messageColumns}, m.workspace_id as "workspaceId", m.channel_id as "channelId", m.attempts as attempt,
  c.wa_id as "waId", c.phone, c.user_id as "userId", v.window_expires_at as "windowExpiresAt", v.turn_bot_id as "turnBotId"
from m
join conversation v on v.workspace_id = m.workspace_id and v.id = m.conversation_id
join contact c on c.workspace_id = v.workspace_id and c.id = v.contact_id
order by m.arrival`;

/**
 * Takes what is due: of each conversation its oldest queued message, unless another of it is under way or the oldest
 * waits for its next attempt; of each number at most its quota, oldest first. Rows that another process is taking are
 * skipped, not waited for. The attempt and `sending` are on record before anything is called.
 */
export async function claimDue(
  tx: Tx,
  allowances: readonly Allowance[],
  exhaustedConversations: readonly string[],
): Promise<ClaimedMessage[]> {
  const rows = await tx.raw<MessageRow & ClaimedColumns>(
    claimSql,
    [allowances.map((a) => a.channelId), allowances.map((a) => a.quota), exhaustedConversations, leaseSeconds],
    'delivery-claim',
  );
  const claimed: ClaimedMessage[] = [];
  for (const row of rows) {
    const { workspaceId, channelId, attempt, waId, phone, userId, windowExpiresAt, turnBotId, ...message } = row;
    await tellMoved(tx, workspaceId, message);
    claimed.push({ message, workspaceId, channelId, attempt, waId, phone, userId, windowExpiresAt, turnBotId });
  }
  return claimed;
}
