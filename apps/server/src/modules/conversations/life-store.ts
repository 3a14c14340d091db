import type { Sql } from '#platform/db/sql';
import type { LaterMessage, Life } from './thread-life.ts';

const columns = `id, channel_id, contact_id, status, snoozed_until, assignee_id, unread_count, turn_bot_id,
  last_message_id, last_message_at, last_message_text, last_message_type, last_message_direction,
  last_message_sender_kind, last_activity_at, last_customer_at, last_customer_wamid, window_expires_at, created_at,
  waiting_since, episode_opened_at, episode_customer_at, episode_response_at, cancel_on_answer`;

/** The conversations of these contacts, held until the transaction ends. */
export async function lockLives(sql: Sql, workspaceId: string, contactIds: readonly string[]): Promise<Life[]> {
  const rows = await sql.raw<{ life: Life }>(
    `select to_jsonb(v) as life from conversation v
     where v.workspace_id = $1 and v.contact_id = any($2) order by v.id for update`,
    [workspaceId, contactIds],
  );
  return rows.map(({ life }) => life);
}

export async function insertLife(sql: Sql, workspaceId: string, life: Life): Promise<void> {
  await sql.raw(
    `insert into conversation (workspace_id, ${columns})
     select $1, ${columns} from jsonb_populate_record(null::conversation, $2::jsonb)`,
    [workspaceId, JSON.stringify(life)],
  );
}

/**
 * Puts a conversation into a state it is known to have had or to be in. Not an answer, not a customer's word: what the
 * database does for those (docs/ARCHITECTURE.md, life of a conversation) is kept from happening. No scheduled message is
 * cancelled because the flag is down, and the second writing, which changes no message, undoes what the first set off.
 */
export async function rewriteLife(sql: Sql, workspaceId: string, life: Life): Promise<void> {
  const place = [workspaceId, life.id];
  await sql.raw('update conversation set cancel_on_answer = false where workspace_id = $1 and id = $2', place);
  const write = `update conversation v set (${columns}) = (
      select ${columns} from jsonb_populate_record(null::conversation, $3::jsonb))
    where v.workspace_id = $1 and v.id = $2`;
  for (let turn = 0; turn < 2; turn += 1) await sql.raw(write, [...place, JSON.stringify(life)]);
}

export async function removeConversation(sql: Sql, workspaceId: string, id: string): Promise<void> {
  await sql.raw('delete from conversation where workspace_id = $1 and id = $2', [workspaceId, id]);
}

/** The newest arrival there is: messages beyond it came later. */
export async function lastArrival(sql: Sql): Promise<number> {
  const [row] = await sql.raw<{ last: number | null }>(
    `select pg_sequence_last_value(pg_get_serial_sequence('message', 'arrival')::regclass) as last`,
  );
  return row?.last ?? 0;
}

/** Messages of a conversation that arrived after `since`, in thread order. Not those that took effect on others. */
export function listLater(
  sql: Sql,
  workspaceId: string,
  conversationId: string,
  since: number,
): Promise<LaterMessage[]> {
  return sql.raw<LaterMessage>(
    `select m.id, m.arrival, to_jsonb(m.at)#>>'{}' as at, m.direction, m.type, m.text, m.status, m.wamid,
       m.sender_kind as "senderKind", coalesce(m.extras ? 'group_id', false) as "inGroup",
       m.merged_from as "mergedFrom"
     from message m where m.workspace_id = $1 and m.conversation_id = $2 and m.applied_to is null and m.arrival > $3
     order by m.at, m.arrival`,
    [workspaceId, conversationId, since],
  );
}

// What took effect on a message goes where it goes; found by it, as no index leads there from the conversation.
const andEffects = `update message e set conversation_id = moved.conversation_id
  from moved where e.workspace_id = $1 and e.applied_to = moved.id`;

/**
 * All messages of one conversation move into another. They remember whose they are: `under` are the contact and whoever
 * had become part of it, whose mark stays.
 */
export async function moveAllMessages(
  sql: Sql,
  workspaceId: string,
  [from, to]: readonly [string, string],
  contactId: string,
  under: readonly string[],
): Promise<void> {
  await sql.raw(
    `with moved as (
       update message set conversation_id = $3,
         merged_from = case when merged_from = any($5::uuid[]) then merged_from else $4 end
       where workspace_id = $1 and conversation_id = $2 and applied_to is null returning id, conversation_id)
     ${andEffects}`,
    [workspaceId, from, to, contactId, under],
  );
}

/** Moves back what a merge moved (it arrived until then and bears a mark of `under`), and these messages. */
export async function moveMessagesBack(
  sql: Sql,
  workspaceId: string,
  [from, to]: readonly [string, string],
  marked: { until: number; under: readonly string[] } | null,
  ids: readonly string[],
): Promise<void> {
  await sql.raw(
    `with moved as (
       update message set conversation_id = $3 where workspace_id = $1 and conversation_id = $2 and applied_to is null
         and ((arrival <= $4 and merged_from = any($5::uuid[])) or id = any($6::uuid[])) returning id, conversation_id)
     ${andEffects}`,
    [workspaceId, from, to, marked?.until ?? 0, marked?.under ?? [], ids],
  );
}

/** An edit or deletion since changed the line the list shows. */
export async function refreshLine(sql: Sql, workspaceId: string, id: string): Promise<void> {
  await sql.raw(
    `update conversation v set
       last_message_text = case when m.deleted_at is null then m.text else '' end,
       last_message_type = case when m.deleted_at is null then m.type else 'revoke' end
     from message m where v.workspace_id = $1 and v.id = $2 and m.workspace_id = $1 and m.id = v.last_message_id
       and m.applied_to is null and (m.deleted_at is not null or m.edited_at is not null)`,
    [workspaceId, id],
  );
}

/** Episodes follow their conversation. Returns the ids of those. */
export async function moveEpisodes(sql: Sql, workspaceId: string, from: string, to: string): Promise<string[]> {
  const rows = await sql.raw<{ id: string }>(
    'update episode set conversation_id = $3 where workspace_id = $1 and conversation_id = $2 returning id',
    [workspaceId, from, to],
  );
  return rows.map(({ id }) => id);
}

export async function giveBackEpisodes(
  sql: Sql,
  workspaceId: string,
  ids: readonly string[],
  to: string,
): Promise<void> {
  await sql.raw('update episode set conversation_id = $3 where workspace_id = $1 and id = any($2)', [
    workspaceId,
    ids,
    to,
  ]);
}
