import type { Message } from '@transom/protocol';
import { type MessageRow, messageColumns, presentMessage, windowOf } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { AppError, notFound } from '#platform/errors';
import { isRetryable } from './model.ts';
import { lockMessages } from './store.ts';

/**
 * Queues a failed or unconfirmed message for one more attempt, because a person says so. For an unconfirmed one that
 * may mean a second copy; a receipt of the first that still comes in keeps it from going out again.
 *
 * Throws `message_not_retryable` when it stands anywhere else, `window_closed` when only templates may be sent now.
 */
export async function retryMessage(tx: Tx, workspaceId: string, id: string, now: Date): Promise<Message> {
  const [standing] = await lockMessages(tx, workspaceId, [id]);
  if (!standing) throw notFound('message');
  if (!isRetryable(standing.status)) {
    throw notRetryable(standing.status);
  }
  await requireOpenWindow(tx, workspaceId, id, standing.conversationId, now);
  const [row] = await tx.raw<MessageRow>(
    `with m as (
       update message set status = 'queued', wamid = null, error = null, next_attempt_at = null, lease_until = null
       where workspace_id = $1 and id = $2 returning *
     )
     select ${messageColumns} from m`,
    [workspaceId, id],
    'delivery-retry',
  );
  if (!row) throw notFound('message');
  const message = presentMessage(row);
  tx.emit(workspaceId, { kind: 'message.changed', message });
  return message;
}

async function requireOpenWindow(tx: Tx, workspaceId: string, id: string, conversationId: string, now: Date) {
  const [row] = await tx.raw<{ expiresAt: Date | null; type: string }>(
    `select v.window_expires_at as "expiresAt", m.type
     from conversation v join message m on m.workspace_id = v.workspace_id and m.id = $2
     where v.workspace_id = $1 and v.id = $3`,
    [workspaceId, id, conversationId],
    'delivery-retry-window',
  );
  if (row?.type === 'reaction') throw notRetryable('failed');
  if (!row || row.type === 'template' || windowOf(row.expiresAt, now).open) return;
  throw new AppError(
    'rule',
    'window_closed',
    'The customer last wrote more than 24 hours ago. Send an approved template; you can write freely again when they answer.',
  );
}

const notRetryable = (status: string) =>
  new AppError('rule', 'message_not_retryable', 'Only a message that failed or has no answer can be sent again.', {
    status,
  });
