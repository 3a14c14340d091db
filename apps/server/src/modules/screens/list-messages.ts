import type { Message, Page } from '@transom/protocol';
import { z } from 'zod';
import { type MessageRow, messageColumns, presentMessage } from '#modules/presenting';
import type { Sql } from '#platform/db/sql';
import { notFound } from '#platform/errors';
import { cursorOf, readCursor } from '#platform/http/cursor';
import { feedNow } from './feed-now.ts';

const Cursor = z.tuple([z.iso.datetime({ offset: true }), z.number().int()]);

/** One page of a thread, newest first, by (Meta's clock, arrival). */
export async function listMessages(
  sql: Sql,
  workspaceId: string,
  conversationId: string,
  query: { cursor?: string | undefined; limit: number },
): Promise<Page<Message>> {
  const after = readCursor(Cursor, query.cursor);
  const feed = await feedNow(sql, workspaceId);
  const rows = await sql.raw<MessageRow & { position: string }>(
    `select ${messageColumns}, to_char(m.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
     from message m
     where m.workspace_id = $1 and m.conversation_id = $2 and m.applied_to is null
       ${after ? 'and (m.at, m.arrival) < ($4::timestamptz, $5::bigint)' : ''}
     order by m.at desc, m.arrival desc limit $3`,
    [workspaceId, conversationId, query.limit + 1, ...(after ?? [])],
    after ? 'thread-after' : 'thread-first',
  );
  if (rows.length === 0) await requireConversation(sql, workspaceId, conversationId);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    data: page.map(({ position: _, ...row }) => presentMessage(row)),
    nextCursor: rows.length > query.limit && last ? cursorOf([last.position, last.arrival]) : null,
    feed,
  };
}

async function requireConversation(sql: Sql, workspaceId: string, id: string): Promise<void> {
  const rows = await sql.raw('select 1 from conversation where workspace_id = $1 and id = $2', [workspaceId, id]);
  if (rows.length === 0) throw notFound('conversation');
}
