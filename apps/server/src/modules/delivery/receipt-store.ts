import type { Sql } from '#platform/db/sql';
import type { Receipt } from './receipt.ts';

export interface StoredReceipt {
  channelId: string;
  wamid: string;
  status: string;
  /** Null while the message is not known. */
  messageId: string | null;
}

/** Stores receipts that are not known yet, each with its message: found by wamid, or by the tag the send carried. */
export function insertReceipts(sql: Sql, workspaceId: string, receipts: readonly Receipt[]): Promise<StoredReceipt[]> {
  return sql.raw(
    `insert into receipt (workspace_id, channel_id, wamid, status, at, pricing, errors, tag, message_id)
     select $1, x."channelId", x.wamid, x.status, x.at, x.pricing, x.errors, x.tag, coalesce(
       (select m.id from message m where m.workspace_id = $1 and m.channel_id = x."channelId" and m.wamid = x.wamid),
       (select m.id from message m where m.workspace_id = $1 and m.id = x."messageId" and m.channel_id = x."channelId"
          and m.direction = 'outbound'))
     from jsonb_to_recordset($2::jsonb) as x("channelId" uuid, wamid text, status text, at timestamptz, pricing jsonb,
       errors jsonb, tag text, "messageId" uuid)
     order by x."channelId", x.wamid, x.status
     on conflict do nothing
     returning channel_id as "channelId", wamid, status, message_id as "messageId"`,
    [workspaceId, JSON.stringify(receipts.map(asRow))],
    'receipt-insert',
  );
}

const asRow = ({ channelId, wamid, status, at, tag, pricing, errors }: Receipt) => ({
  ...{ channelId, wamid, status, at, tag, pricing, errors },
  messageId: asId(tag),
});

/** Tags are free text: only one that is an id can name a message of ours. */
const asId = (tag: string | null) => (tag && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tag) ? tag : null);

/**
 * Makes receiving a status and learning a wamid take turns until the transaction ends: without it, each could miss what
 * the other is just writing, and a receipt would wait for its message for ever.
 */
export async function takeTurns(sql: Sql, places: readonly { channelId: string; wamid: string }[]): Promise<void> {
  const keys = [...new Set(places.map(({ channelId, wamid }) => `${channelId} ${wamid}`))].sort();
  await sql.raw(
    'select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest($1::text[]) as key',
    [keys],
    'receipt-turns',
  );
}

/** Looks once more for the messages of receipts that found none. Returns those found. */
export function matchReceipts(
  sql: Sql,
  workspaceId: string,
  places: readonly { channelId: string; wamid: string }[],
): Promise<StoredReceipt[]> {
  return sql.raw(
    `update receipt r set message_id = m.id
     from unnest($2::uuid[], $3::text[]) as p(channel_id, wamid)
     join message m on m.workspace_id = $1 and m.channel_id = p.channel_id and m.wamid = p.wamid
     where r.workspace_id = $1 and r.channel_id = p.channel_id and r.wamid = p.wamid and r.message_id is null
     returning r.channel_id as "channelId", r.wamid, r.status, r.message_id as "messageId"`,
    [workspaceId, places.map((place) => place.channelId), places.map((place) => place.wamid)],
    'receipt-match',
  );
}

/** Receipts of this wamid that came before it was known whose message they are about become this message's. */
export async function adoptReceipts(
  sql: Sql,
  place: { workspaceId: string; channelId: string; wamid: string },
  messageId: string,
): Promise<{ wamid: string; status: string; errors: unknown }[]> {
  await takeTurns(sql, [place]);
  return sql.raw(
    `update receipt set message_id = $4 where workspace_id = $1 and channel_id = $2 and wamid = $3 and message_id is null
     returning wamid, status, errors`,
    [place.workspaceId, place.channelId, place.wamid, messageId],
    'receipt-adopt',
  );
}

/** The conversations of messages, read without a lock. */
export async function conversationsOf(sql: Sql, workspaceId: string, messageIds: readonly string[]) {
  const rows = await sql.raw<{ id: string; conversationId: string }>(
    'select id, conversation_id as "conversationId" from message where workspace_id = $1 and id = any($2::uuid[])',
    [workspaceId, messageIds],
    'receipt-conversations',
  );
  return new Map(rows.map((row) => [row.id, row.conversationId]));
}
