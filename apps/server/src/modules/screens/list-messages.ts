import type { MessagesPage, MessagesQuery } from '@transom/protocol';
import { z } from 'zod';
import { type MessageRow, messageColumns, presentMessage } from '#modules/presenting';
import type { Sql } from '#platform/db/sql';
import { notFound } from '#platform/errors';
import { cursorOf, readCursor } from '#platform/http/cursor';
import { feedNow } from './feed-now.ts';

const Cursor = z.tuple([z.iso.datetime({ offset: true }), z.number().int()]);
type Place = z.output<typeof Cursor>;
type PlacedRow = MessageRow & { position: string };

/** One page of a thread, newest first, by (Meta's clock, arrival). */
export async function listMessages(
  sql: Sql,
  workspaceId: string,
  conversationId: string,
  query: z.output<typeof MessagesQuery>,
): Promise<MessagesPage> {
  const feed = await feedNow(sql, workspaceId);
  const thread = { sql, workspaceId, conversationId };
  if (query.around) return { ...(await pageAround(thread, query.around, query.limit)), feed };
  const newerThan = readCursor(Cursor, query.newer);
  if (newerThan) return { ...(await pageNewer(thread, newerThan, query.limit)), feed };
  const rows = await readOlder(thread, readCursor(Cursor, query.cursor), query.limit + 1);
  if (rows.length === 0) await requireConversation(sql, workspaceId, conversationId);
  const page = rows.slice(0, query.limit);
  return {
    data: page.map(present),
    nextCursor: rows.length > query.limit ? cursorTo(page.at(-1)) : null,
    newerCursor: null,
    feed,
  };
}

interface Thread {
  sql: Sql;
  workspaceId: string;
  conversationId: string;
}

/** A message in the middle of its page. Throws AppError `not_found` when it does not stand in this thread. */
async function pageAround(thread: Thread, messageId: string, limit: number): Promise<Omit<MessagesPage, 'feed'>> {
  const [place] = await thread.sql.raw<{ position: string; arrival: number }>(
    `select ${position} as position, m.arrival from message m
     where m.workspace_id = $1 and m.conversation_id = $2 and m.id = $3 and m.applied_to is null`,
    [thread.workspaceId, thread.conversationId, messageId],
    'thread-place',
  );
  if (!place) throw notFound('message');
  const at: Place = [place.position, place.arrival];
  const half = Math.ceil(limit / 2);
  const [newer, older] = await Promise.all([
    readNewer(thread, at, half + 1),
    readOlder(thread, [place.position, place.arrival + 1], half + 1),
  ]);
  const [above, below] = [newer.slice(0, half), older.slice(0, half)];
  return {
    data: [...above.toReversed(), ...below].map(present),
    nextCursor: older.length > half ? cursorTo(below.at(-1)) : null,
    newerCursor: newer.length > half ? cursorTo(above.at(-1)) : null,
  };
}

async function pageNewer(thread: Thread, after: Place, limit: number): Promise<Omit<MessagesPage, 'feed'>> {
  const rows = await readNewer(thread, after, limit + 1);
  const page = rows.slice(0, limit);
  return {
    data: page.toReversed().map(present),
    nextCursor: cursorOf(after),
    newerCursor: rows.length > limit ? cursorTo(page.at(-1)) : null,
  };
}

const position = `to_char(m.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const select = `select ${messageColumns}, ${position} as position from message m
   where m.workspace_id = $1 and m.conversation_id = $2 and m.applied_to is null`;

function readOlder({ sql, workspaceId, conversationId }: Thread, before: Place | undefined, limit: number) {
  return sql.raw<PlacedRow>(
    `${select} ${before ? 'and (m.at, m.arrival) < ($4::timestamptz, $5::bigint)' : ''}
     order by m.at desc, m.arrival desc limit $3`,
    [workspaceId, conversationId, limit, ...(before ?? [])],
    before ? 'thread-after' : 'thread-first',
  );
}

/** Oldest first. */
function readNewer({ sql, workspaceId, conversationId }: Thread, after: Place, limit: number) {
  return sql.raw<PlacedRow>(
    `${select} and (m.at, m.arrival) > ($4::timestamptz, $5::bigint) order by m.at, m.arrival limit $3`,
    [workspaceId, conversationId, limit, ...after],
    'thread-newer',
  );
}

const present = ({ position: _, ...row }: PlacedRow) => presentMessage(row);
const cursorTo = (row: PlacedRow | undefined): string | null => (row ? cursorOf([row.position, row.arrival]) : null);

async function requireConversation(sql: Sql, workspaceId: string, id: string): Promise<void> {
  const rows = await sql.raw('select 1 from conversation where workspace_id = $1 and id = $2', [workspaceId, id]);
  if (rows.length === 0) throw notFound('conversation');
}
