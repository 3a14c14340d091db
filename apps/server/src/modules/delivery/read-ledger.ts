import type { LedgerEntry } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';
import { notFound } from '#platform/errors';
import { failureOfReceipt } from './receipt.ts';

interface AttemptRow {
  startedAt: Date;
  endedAt: Date | null;
  outcome: string | null;
  httpStatus: number | null;
  code: string | null;
  details: string | null;
}

interface ReceiptRow {
  status: string;
  at: Date;
  receivedAt: Date;
  pricing: unknown;
  errors: unknown;
}

/** The life of a message: when it was queued, every attempt with Meta's answer, every status with both clocks. */
export async function readLedger(sql: Sql, workspaceId: string, id: string): Promise<LedgerEntry[]> {
  const [message] = await sql.raw<{ createdAt: Date; direction: string }>(
    'select created_at as "createdAt", direction from message where workspace_id = $1 and id = $2',
    [workspaceId, id],
    'ledger-message',
  );
  if (!message) throw notFound('message');
  const attempts = await sql.raw<AttemptRow>(
    `select started_at as "startedAt", ended_at as "endedAt", outcome, http_status as "httpStatus", code, details
     from delivery_attempt where workspace_id = $1 and message_id = $2 order by n`,
    [workspaceId, id],
    'ledger-attempts',
  );
  const receipts = await sql.raw<ReceiptRow>(
    `select status, at, received_at as "receivedAt", pricing, errors
     from receipt where workspace_id = $1 and message_id = $2 order by at, received_at`,
    [workspaceId, id],
    'ledger-receipts',
  );
  const queued = message.direction === 'outbound' ? [queuedEntry(message.createdAt)] : [];
  return [...queued, ...attempts.map(attemptEntry), ...receipts.map(receiptEntry)].sort((a, b) => time(a) - time(b));
}

// Meta's clock counts whole seconds: by our own, an answer is never shown before the call it answers.
const time = (entry: LedgerEntry) => Date.parse(entry.receivedAt ?? entry.at);

const empty = { endedAt: null, receivedAt: null, httpStatus: null, code: null, details: null, pricing: null };

const queuedEntry = (at: Date): LedgerEntry => ({ ...empty, kind: 'queued', at: at.toISOString(), outcome: 'queued' });

const attemptEntry = ({ startedAt, endedAt, outcome, ...row }: AttemptRow): LedgerEntry => ({
  ...empty,
  ...row,
  kind: 'attempt',
  at: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
  outcome: outcome ?? 'in_flight',
});

function receiptEntry({ status, at, receivedAt, pricing, errors }: ReceiptRow): LedgerEntry {
  const failure = status === 'failed' ? failureOfReceipt(errors) : null;
  return {
    ...empty,
    kind: 'receipt',
    at: at.toISOString(),
    receivedAt: receivedAt.toISOString(),
    outcome: status,
    code: failure?.code ?? null,
    details: failure?.details ?? null,
    pricing,
  };
}
