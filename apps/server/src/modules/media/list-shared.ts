import type { Message, Page, SharedKind } from '@transom/protocol';
import { z } from 'zod';
import { type MessageRow, messageColumns, presentMessage } from '#modules/presenting';
import type { Sql } from '#platform/db/sql';
import { notFound } from '#platform/errors';
import { cursorOf, readCursor } from '#platform/http/cursor';

const Cursor = z.tuple([z.iso.datetime({ offset: true }), z.number().int()]);
type Place = z.infer<typeof Cursor>;

interface SharedQuery {
  kind: SharedKind;
  direction: 'older' | 'newer';
  from?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

const placeOf = `to_char(m.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position`;

/** Each begins with the condition of the index that finds it. */
const conditions: { readonly [Kind in SharedKind]: string } = {
  media: `m.media_id is not null and m.type in ('image', 'video')`,
  documents: `m.media_id is not null and m.type in ('document', 'audio')`,
  links: `m.text ~* 'https?://|www\\.' and m.type in ('text', 'image', 'video', 'document')`,
};

/** Messages with pictures, documents or links, in thread order away from where it begins; deleted ones are left out. */
export async function listShared(
  sql: Sql,
  workspaceId: string,
  conversationId: string,
  { kind, direction, from, cursor, limit }: SharedQuery,
): Promise<Page<Message>> {
  const after = readCursor(Cursor, cursor) ?? (await placeOfMessage(sql, workspaceId, conversationId, from));
  const [than, order] = direction === 'older' ? ['<', 'desc'] : ['>', 'asc'];
  const rows = await sql.raw<MessageRow & { position: string }>(
    `select ${messageColumns}, ${placeOf}
     from message m
     where m.workspace_id = $1 and m.conversation_id = $2 and ${conditions[kind]}
       and m.deleted_at is null and m.applied_to is null
       ${after ? `and (m.at, m.arrival) ${than} ($4::timestamptz, $5::bigint)` : ''}
     order by m.at ${order}, m.arrival ${order} limit $3`,
    [workspaceId, conversationId, limit + 1, ...(after ?? [])],
    `shared-${kind}-${direction}${after ? '-after' : ''}`,
  );
  if (rows.length === 0) await requireConversation(sql, workspaceId, conversationId);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map(({ position: _, ...row }) => presentMessage(row)),
    nextCursor: rows.length > limit && last ? cursorOf([last.position, last.arrival]) : null,
  };
}

async function placeOfMessage(
  sql: Sql,
  workspaceId: string,
  conversationId: string,
  id: string | undefined,
): Promise<Place | undefined> {
  if (id === undefined) return undefined;
  const [row] = await sql.raw<{ position: string; arrival: number }>(
    `select ${placeOf}, m.arrival from message m where m.workspace_id = $1 and m.id = $2 and m.conversation_id = $3`,
    [workspaceId, id, conversationId],
    'shared-from',
  );
  if (!row) throw notFound('message');
  return [row.position, row.arrival];
}

export async function requireConversation(sql: Sql, workspaceId: string, id: string): Promise<void> {
  const rows = await sql.raw('select 1 from conversation where workspace_id = $1 and id = $2', [workspaceId, id]);
  if (rows.length === 0) throw notFound('conversation');
}
