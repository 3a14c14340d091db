import {
  type ConversationRow,
  conversationColumns,
  conversationJoins,
  type MessageRow,
  messageColumns,
} from '#modules/presenting';
import type { Sql } from '#platform/db/sql';

export async function findConversation(sql: Sql, workspaceId: string, id: string): Promise<ConversationRow | null> {
  const [row] = await sql.raw<ConversationRow>(
    `select ${conversationColumns} from conversation v ${conversationJoins} where v.workspace_id = $1 and v.id = $2`,
    [workspaceId, id],
    'conversation-find',
  );
  return row ?? null;
}

export function findConversations(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<ConversationRow[]> {
  return sql.raw<ConversationRow>(
    `select ${conversationColumns} from conversation v ${conversationJoins}
     where v.workspace_id = $1 and v.id = any($2) order by v.id`,
    [workspaceId, ids],
    'conversations-find',
  );
}

/** Locks a conversation until the transaction ends, so that decisions about its window and turn hold. */
export async function lockConversation(
  sql: Sql,
  workspaceId: string,
  id: string,
): Promise<{
  channelId: string;
  unreadCount: number;
  windowExpiresAt: Date | null;
  lastCustomerWamid: string | null;
  contactBlocked: boolean;
} | null> {
  const [row] = await sql.raw<{
    channelId: string;
    unreadCount: number;
    windowExpiresAt: Date | null;
    lastCustomerWamid: string | null;
    contactBlocked: boolean;
  }>(
    `select channel_id as "channelId", unread_count as "unreadCount", window_expires_at as "windowExpiresAt",
       last_customer_wamid as "lastCustomerWamid", exists(select from contact c where c.workspace_id = $1
         and c.id = conversation.contact_id and c.blocked_at is not null) as "contactBlocked"
     from conversation where workspace_id = $1 and id = $2 for update`,
    [workspaceId, id],
    'conversation-lock',
  );
  return row ?? null;
}

export interface Place {
  channelId: string;
  contactId: string;
}

/** The conversations of these (channel, contact) pairs that exist. */
export function findPlaces(
  sql: Sql,
  workspaceId: string,
  places: readonly Place[],
): Promise<(Place & { id: string })[]> {
  return sql.raw(
    `select v.id, v.channel_id as "channelId", v.contact_id as "contactId"
     from unnest($2::uuid[], $3::uuid[]) as p(channel_id, contact_id)
     join conversation v on v.workspace_id = $1 and v.channel_id = p.channel_id and v.contact_id = p.contact_id`,
    [workspaceId, places.map((p) => p.channelId), places.map((p) => p.contactId)],
    'conversation-places',
  );
}

/** Opens conversations; returns how many were new. Fewer than asked means another process was faster. */
export async function addConversations(
  sql: Sql,
  workspaceId: string,
  places: readonly (Place & { id: string })[],
  now: Date,
): Promise<number> {
  const rows = await sql.raw(
    `insert into conversation (workspace_id, id, channel_id, contact_id, last_activity_at, created_at)
     select $1, p.id, p.channel_id, p.contact_id, $5, $5
     from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as p(id, channel_id, contact_id)
     on conflict (workspace_id, channel_id, contact_id) do nothing returning 1`,
    [workspaceId, places.map((p) => p.id), places.map((p) => p.channelId), places.map((p) => p.contactId), now],
    'conversation-add',
  );
  return rows.length;
}

export async function findMessage(sql: Sql, workspaceId: string, id: string): Promise<MessageRow | null> {
  const [row] = await sql.raw<MessageRow>(
    `select ${messageColumns} from message m where m.workspace_id = $1 and m.id = $2`,
    [workspaceId, id],
    'message-find',
  );
  return row ?? null;
}

/** A message somebody quotes, reacts to, edits or deletes. */
export interface TargetRow {
  id: string;
  channelId: string;
  wamid: string;
  conversationId: string;
  direction: 'inbound' | 'outbound';
  type: string;
  text: string;
}

export function findTargets(
  sql: Sql,
  workspaceId: string,
  targets: readonly { channelId: string; wamid: string }[],
): Promise<TargetRow[]> {
  return sql.raw(
    `select m.id, m.channel_id as "channelId", m.wamid, m.conversation_id as "conversationId", m.direction, m.type, m.text
     from unnest($2::uuid[], $3::text[]) as t(channel_id, wamid)
     join message m on m.workspace_id = $1 and m.channel_id = t.channel_id and m.wamid = t.wamid`,
    [workspaceId, targets.map((t) => t.channelId), targets.map((t) => t.wamid)],
    'message-targets',
  );
}

/** A row to insert, as `insertMessages` reads it from JSON. */
export interface NewMessage {
  id: string;
  conversation_id: string;
  channel_id: string;
  direction: 'inbound' | 'outbound';
  type: string;
  text: string;
  content: unknown;
  media_id: string | null;
  extras: Record<string, unknown> | null;
  status: string;
  wamid: string | null;
  at: Date;
  sender_kind: string;
  sender_id: string | null;
  sender_name: string | null;
  reply_to: unknown;
  applied_to: string | null;
}

/** Writes messages in the order given; those that are known already (by id or wamid) are left out of the answer. */
export function insertMessages(sql: Sql, workspaceId: string, rows: readonly NewMessage[]): Promise<{ id: string }[]> {
  return sql.raw(
    `insert into message (workspace_id, id, conversation_id, channel_id, direction, type, text, content, media_id, extras,
       status, wamid, at, sender_kind, sender_id, sender_name, reply_to, applied_to)
     select $1, x.id, x.conversation_id, x.channel_id, x.direction, x.type, x.text, x.content, x.media_id, x.extras,
       x.status, x.wamid, x.at, x.sender_kind, x.sender_id, x.sender_name, x.reply_to, x.applied_to
     from json_to_recordset($2::json) as x(id uuid, conversation_id uuid, channel_id uuid, direction text, type text,
       text text, content jsonb, media_id uuid, extras jsonb, status text, wamid text, at timestamptz, sender_kind text, sender_id uuid,
       sender_name text, reply_to jsonb, applied_to uuid)
     on conflict do nothing
     returning id`,
    [workspaceId, JSON.stringify(rows)],
    'message-insert',
  );
}

/** Messages to a merged contact remember by whose key they came. */
export async function markMergedFrom(
  sql: Sql,
  workspaceId: string,
  marks: readonly { id: string; mergedFrom?: string | null }[],
): Promise<void> {
  await sql.raw(
    `update message m set merged_from = x.contact_id from unnest($2::uuid[], $3::uuid[]) as x(id, contact_id)
     where m.workspace_id = $1 and m.id = x.id`,
    [workspaceId, marks.map(({ id }) => id), marks.map(({ mergedFrom = null }) => mergedFrom)],
  );
}

/** What new messages change of their conversation. */
export interface Bump {
  id: string;
  unread: number;
  /** The newest of the new messages, for the preview; null when none of them shows there. */
  message_id: string | null;
  at: Date | null;
  text: string | null;
  type: string | null;
  direction: string | null;
  sender_kind: string | null;
  /** The customer's latest word that counts for the service window. */
  customer_at: Date | null;
  customer_wamid: string | null;
  window_expires_at: Date | null;
  reopen: boolean;
  team_takes_turn: boolean;
}

/**
 * Brings conversations up to date with their new messages. A message that arrives late never hides a newer preview and
 * never shortens a window. Fails as a lost race (run the transaction again) when one of them was merged away meanwhile.
 */
export async function bumpConversations(sql: Sql, workspaceId: string, bumps: readonly Bump[]): Promise<void> {
  await sql.raw(
    `with v as (
       update conversation v set
         unread_count = v.unread_count + x.unread,
         status = case when x.reopen then 'open' else v.status end,
         snoozed_until = case when x.reopen then null else v.snoozed_until end,
         turn_bot_id = case when x.team_takes_turn then null else v.turn_bot_id end,
         last_message_id = case when x.at >= coalesce(v.last_message_at, x.at) then x.message_id else v.last_message_id end,
         last_message_text = case when x.at >= coalesce(v.last_message_at, x.at) then x.text else v.last_message_text end,
         last_message_type = case when x.at >= coalesce(v.last_message_at, x.at) then x.type else v.last_message_type end,
         last_message_direction = case when x.at >= coalesce(v.last_message_at, x.at) then x.direction else v.last_message_direction end,
         last_message_sender_kind = case when x.at >= coalesce(v.last_message_at, x.at) then x.sender_kind else v.last_message_sender_kind end,
         last_message_at = greatest(v.last_message_at, x.at),
         last_activity_at = case when v.last_message_at is null then coalesce(x.at, v.last_activity_at)
                                 else greatest(v.last_activity_at, x.at) end,
         last_customer_wamid = case when x.customer_at >= coalesce(v.last_customer_at, x.customer_at) then x.customer_wamid else v.last_customer_wamid end,
         last_customer_at = greatest(v.last_customer_at, x.customer_at),
         window_expires_at = greatest(v.window_expires_at, x.window_expires_at)
       from json_to_recordset($2::json) as x(id uuid, unread int, message_id uuid, at timestamptz, text text, type text,
         direction text, sender_kind text, customer_at timestamptz, customer_wamid text, window_expires_at timestamptz,
         reopen boolean, team_takes_turn boolean)
       where v.workspace_id = $1 and v.id = x.id
       returning 1
     )
     select expect_rows(count(*), $3) from v`,
    [workspaceId, JSON.stringify(bumps), bumps.length],
    'conversation-bump',
  );
}

/** An edited or deleted message that the list shows is shown there as it now is. */
export async function rewritePreview(
  sql: Sql,
  workspaceId: string,
  message: { id: string; conversationId: string },
  { text, type }: { text: string; type: string },
): Promise<void> {
  await sql.raw(
    `update conversation set last_message_text = $4, last_message_type = $5
     where workspace_id = $1 and id = $2 and last_message_id = $3`,
    [workspaceId, message.conversationId, message.id, text, type],
  );
}
