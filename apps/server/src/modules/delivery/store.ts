import { takeBackReaction } from '#modules/conversations';
import { type MessageRow, messageColumns, presentMessage } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import type { Sql } from '#platform/db/sql';
import type { Move, Standing } from './move-after.ts';

const standingColumns = `id, conversation_id as "conversationId", channel_id as "channelId", status, attempts, wamid, error`;

/** Where these outbound messages stand, locked in one order until the transaction ends. */
export function lockMessages(
  sql: Sql,
  workspaceId: string,
  ids: readonly string[],
): Promise<(Standing & { id: string })[]> {
  return sql.raw(
    `select ${standingColumns} from message
     where workspace_id = $1 and id = any($2::uuid[]) and direction = 'outbound' order by id for update`,
    [workspaceId, ids],
    'delivery-lock',
  );
}

/** Writes where messages stand now and tells every open inbox: one statement for any number. Their leases end. */
export async function moveMessages(
  tx: Tx,
  workspaceId: string,
  moves: readonly (Move & { id: string })[],
): Promise<void> {
  if (moves.length === 0) return;
  const rows = await tx.raw<MessageRow>(
    `with m as (
       update message q set status = x.status, wamid = x.wamid, error = x.error, lease_until = null,
         next_attempt_at = now() + x."pauseMs" * interval '1 millisecond'
       from jsonb_to_recordset($2::jsonb) as x(id uuid, status text, wamid text, error jsonb, "pauseMs" float8)
       where q.workspace_id = $1 and q.id = x.id
       returning q.*
     )
     select ${messageColumns} from m`,
    [workspaceId, JSON.stringify(moves)],
    'delivery-move',
  );
  for (const row of rows) await tellMoved(tx, workspaceId, row);
}

/**
 * Tells every open inbox where a message stands now. A reaction stands in no thread: it shows on its message, and is
 * taken off there when it failed.
 */
export async function tellMoved(tx: Tx, workspaceId: string, row: MessageRow): Promise<void> {
  if (!row.appliedTo) tx.emit(workspaceId, { kind: 'message.changed', message: presentMessage(row) });
  else if (row.status === 'failed') await takeBackReaction(tx, workspaceId, row.appliedTo);
}

export interface AttemptEnd {
  outcome: 'accepted' | 'rejected' | 'try_later' | 'unknown';
  httpStatus: number | null;
  code: string | null;
  details: string | null;
}

export async function endAttempt(
  sql: Sql,
  workspaceId: string,
  messageId: string,
  attempt: number,
  end: AttemptEnd,
): Promise<void> {
  await sql.raw(
    `update delivery_attempt set ended_at = clock_timestamp(), outcome = $4, http_status = $5, code = $6, details = $7
     where workspace_id = $1 and message_id = $2 and n = $3`,
    [workspaceId, messageId, attempt, end.outcome, end.httpStatus, end.code, end.details],
    'delivery-end-attempt',
  );
}
