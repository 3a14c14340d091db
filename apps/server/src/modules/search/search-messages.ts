import type { Page, SearchHit, SearchQuery } from '@transom/protocol';
import { z } from 'zod';
import { type ConversationRow, conversationColumns, conversationJoins, presentConversation } from '#modules/presenting';
import type { Sql } from '#platform/db/sql';
import { cursorOf, readCursor } from '#platform/http/cursor';
import { findMatches, readTerms, snippetOf, type Term, tsqueryOf } from './model.ts';
import { type FoundRow, findPlaces, findPlacesIn, readFound, readLastPlace } from './store.ts';

const Cursor = z.tuple([z.number().int()]);

/**
 * One page of what holds the words. It can hold less than `limit` while more follow: the index knows pairs of characters
 * of a script without spaces, and only the text itself tells whether they stand in a row.
 */
export async function searchMessages(
  sql: Sql,
  workspaceId: string,
  { q, conversationId, cursor, limit }: z.output<typeof SearchQuery>,
  now: Date,
): Promise<Page<SearchHit>> {
  const terms = readTerms(q);
  const [after] = readCursor(Cursor, cursor) ?? [null];
  const below = after ?? ((await readLastPlace(sql, workspaceId)) ?? 0) + 1;
  if (terms.length === 0) return { data: [], nextCursor: null };
  const query = tsqueryOf(terms);
  const places = conversationId
    ? await findPlacesIn(sql, workspaceId, conversationId, query, below, limit + 1)
    : await findPlaces(sql, workspaceId, query, below, limit + 1);
  const page = places.slice(0, limit);
  const last = page.at(-1);
  return {
    data: await readHits(
      sql,
      workspaceId,
      page.map(({ id }) => id),
      terms,
      now,
    ),
    nextCursor: places.length > limit && last ? cursorOf([last.place]) : null,
  };
}

async function readHits(
  sql: Sql,
  workspaceId: string,
  ids: readonly string[],
  terms: readonly Term[],
  now: Date,
): Promise<SearchHit[]> {
  if (ids.length === 0) return [];
  const found = new Map((await readFound(sql, workspaceId, ids)).map((row) => [row.id, row]));
  const rows = await sql.raw<ConversationRow>(
    `select ${conversationColumns} from conversation v ${conversationJoins}
     where v.workspace_id = $1 and v.id = any($2::uuid[])`,
    [workspaceId, [...new Set([...found.values()].map((row) => row.conversationId))]],
    'search-conversations',
  );
  const conversations = new Map(rows.map((row) => [row.id, presentConversation(row, now)]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    const conversation = row && conversations.get(row.conversationId);
    const matches = row && findMatches(row.text, terms);
    return conversation && matches
      ? [{ ...presentFound(row), conversation, snippet: snippetOf(row.text, matches) }]
      : [];
  });
}

const presentFound = (row: FoundRow): Omit<SearchHit, 'conversation' | 'snippet'> => ({
  id: row.id,
  kind: row.kind,
  inThread: row.inThread,
  at: row.at.toISOString(),
  direction: row.direction,
  sender: { kind: row.senderKind, name: row.senderName },
});
