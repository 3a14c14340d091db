import type { Conversation, ConversationQuery, Page } from '@transom/protocol';
import { z } from 'zod';
import { type ConversationRow, conversationColumns, conversationJoins, presentConversation } from '#modules/presenting';
import type { Sql } from '#platform/db/sql';
import { cursorOf, readCursor } from '#platform/http/cursor';
import { feedNow } from './feed-now.ts';
import { findPeople } from './find-people.ts';
import { keysOfPage } from './keys-of-page.ts';

const Cursor = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

interface Asking {
  workspaceId: string;
  memberId: string;
}

/**
 * One page of the inbox, latest activity first. Two steps in one statement: the keys of the page from indexes alone, then
 * those rows with their contact, assignee and last message. The limit stands in the text: as a parameter its size would
 * be unknown to a kept plan, and PostgreSQL would plan the join anew on every call, about half of what the page costs it.
 */
export async function listConversations(
  sql: Sql,
  asking: Asking,
  query: z.output<typeof ConversationQuery>,
  now: Date,
): Promise<Page<Conversation>> {
  const feed = await feedNow(sql, asking.workspaceId);
  const after = readCursor(Cursor, query.cursor);
  const people = await findPeople(sql, asking.workspaceId, query);
  if (people.kind === 'nobody') return { data: [], nextCursor: null, feed };
  const keys = keysOfPage({ ...asking, query, after, people });
  const rows = await sql.raw<ConversationRow & { position: string }>(
    `with page as materialized (${keys.text})
     select ${conversationColumns}, to_char(v.last_activity_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
     from page join conversation v on v.workspace_id = $1 and v.id = page.id ${conversationJoins}
     order by v.last_activity_at desc, v.id desc`,
    keys.values,
    keys.name,
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    data: page.map((row) => presentConversation(row, now)),
    nextCursor: rows.length > query.limit && last ? cursorOf([last.position, last.id]) : null,
    feed,
  };
}
