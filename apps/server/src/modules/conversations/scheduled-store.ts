import { type MessageError, type MessageStatus, type Schedule, scheduleOf } from '@transom/protocol';
import { type MessageRow, messageColumns } from '#modules/presenting';
import type { Sql } from '#platform/db/sql';

/** Scheduled messages of a conversation in the order they are due, locked until the transaction ends. */
export function lockScheduled(
  sql: Sql,
  workspaceId: string,
  conversationId: string,
  which: { dueBy: Date } | { id: string } | 'all',
): Promise<MessageRow[]> {
  const dueBy = which !== 'all' && 'dueBy' in which ? which.dueBy : null;
  const id = which !== 'all' && 'id' in which ? which.id : null;
  return sql.raw<MessageRow>(
    `select ${messageColumns} from message m
     where m.workspace_id = $1 and m.conversation_id = $2 and m.status = 'scheduled'
       and ($3::timestamptz is null or m.at <= $3) and ($4::uuid is null or m.id = $4)
     order by m.at, m.arrival for update of m`,
    [workspaceId, conversationId, dueBy, id],
    'scheduled-lock',
  );
}

/** The conversation a message stands in; null when there is no such message. */
export async function conversationOfMessage(sql: Sql, workspaceId: string, id: string): Promise<string | null> {
  const [row] = await sql.raw<{ conversationId: string }>(
    'select conversation_id as "conversationId" from message where workspace_id = $1 and id = $2',
    [workspaceId, id],
    'message-conversation',
  );
  return row?.conversationId ?? null;
}

/**
 * Ends the waiting of a scheduled message. It takes its place in the thread now, and behind everything that is queued
 * already.
 */
export async function endWaiting(
  sql: Sql,
  workspaceId: string,
  id: string,
  end: { status: MessageStatus; error: MessageError | null; at: Date },
): Promise<MessageRow | null> {
  const [row] = await sql.raw<MessageRow>(
    `with m as (
       update message set status = $3, error = $4, at = $5,
         arrival = nextval(pg_get_serial_sequence('message', 'arrival'))
       where workspace_id = $1 and id = $2 and status = 'scheduled' returning *
     )
     select ${messageColumns} from m`,
    [workspaceId, id, end.status, end.error && JSON.stringify(end.error), end.at],
    'scheduled-end',
  );
  return row ?? null;
}

export async function putSchedule(
  sql: Sql,
  workspaceId: string,
  { id, extras }: MessageRow,
  at: Date,
  schedule: Schedule,
): Promise<MessageRow | null> {
  const [row] = await sql.raw<MessageRow>(
    `with m as (
       update message set at = $3, extras = $4 where workspace_id = $1 and id = $2 and status = 'scheduled' returning *
     )
     select ${messageColumns} from m`,
    [workspaceId, id, at, JSON.stringify({ ...extras, schedule })],
    'scheduled-put',
  );
  return row ?? null;
}

/** Notes on the conversation whether an answer cancels anything, so that an answer to nothing costs nothing. */
export async function noteCancelOnAnswer(sql: Sql, workspaceId: string, conversationId: string): Promise<void> {
  const waiting = await lockScheduled(sql, workspaceId, conversationId, 'all');
  await sql.raw(
    'update conversation set cancel_on_answer = $3 where workspace_id = $1 and id = $2 and cancel_on_answer <> $3',
    [workspaceId, conversationId, waiting.some((row) => scheduleOf(row)?.cancelIfAnswered)],
    'scheduled-note',
  );
}

/** Conversations with something due, of all workspaces. One look at an empty index when there is nothing. */
export function findDue(sql: Sql, now: Date): Promise<{ workspaceId: string; conversationId: string }[]> {
  return sql.raw(
    `select distinct workspace_id as "workspaceId", conversation_id as "conversationId" from (
       select workspace_id, conversation_id from message where status = 'scheduled' and at <= $1 order by at limit 200
     ) due`,
    [now],
    'scheduled-due',
  );
}
