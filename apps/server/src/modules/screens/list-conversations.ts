import type { Conversation, ConversationQuery, Page } from '@transom/protocol';
import { z } from 'zod';
import { likePattern } from '#modules/contacts';
import { type ConversationRow, conversationColumns, conversationJoins, presentConversation } from '#modules/presenting';
import type { Sql } from '#platform/db/sql';
import { cursorOf, readCursor } from '#platform/http/cursor';
import { feedNow } from './feed-now.ts';

const Cursor = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

interface Asking {
  workspaceId: string;
  memberId: string;
}

/**
 * One page of the inbox, latest activity first. Two statements: the keys of the page from an index alone, then those
 * rows with their contact, assignee and last message. The limit stands in the text: as a parameter its size would be
 * unknown to a kept plan, and PostgreSQL would plan the join anew on every call, about half of what the page costs it.
 */
export async function listConversations(
  sql: Sql,
  asking: Asking,
  query: z.output<typeof ConversationQuery>,
  now: Date,
): Promise<Page<Conversation>> {
  const feed = await feedNow(sql, asking.workspaceId);
  const values: unknown[] = [asking.workspaceId];
  const param = (value: unknown) => `$${values.push(value)}`;
  const where = ['v.workspace_id = $1'];
  const after = readCursor(Cursor, query.cursor);
  if (after) where.push(`(v.last_activity_at, v.id) < (${param(after[0])}::timestamptz, ${param(after[1])}::uuid)`);
  if (query.channelId) where.push(`v.channel_id = ${param(query.channelId)}`);
  if (query.tab === 'mine') where.push(`v.assignee_id = ${param(asking.memberId)}`);
  if (query.tab === 'unassigned') where.push('v.assignee_id is null');
  if (query.q) {
    const pattern = param(`%${likePattern(query.q)}%`);
    where.push(`v.contact_id in (select id from contact where workspace_id = $1 and search like ${pattern})`);
  }
  const rows = await sql.raw<ConversationRow & { position: string }>(
    `with page as materialized (
       select v.workspace_id, v.id from conversation v
       where ${where.join(' and ')}
       order by v.last_activity_at desc, v.id desc limit ${query.limit + 1}
     )
     select ${conversationColumns}, to_char(v.last_activity_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
     from page join conversation v on v.workspace_id = page.workspace_id and v.id = page.id ${conversationJoins}
     order by v.last_activity_at desc, v.id desc`,
    values,
    `conversations-${where.length}-${query.tab}-${after ? 'a' : ''}${query.channelId ? 'c' : ''}${query.q ? 'q' : ''}-${query.limit}`,
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    data: page.map((row) => presentConversation(row, now)),
    nextCursor: rows.length > query.limit && last ? cursorOf([last.position, last.id]) : null,
    feed,
  };
}
