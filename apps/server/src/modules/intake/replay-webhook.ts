import type { Database } from '#platform/db/database';
import { notFound } from '#platform/errors';
import type { Batcher } from './batcher.ts';
import { addDuplicates, findLog, type LogRow, reopenLog } from './log-store.ts';
import { readWebhook } from './read-webhook.ts';
import type { Routing } from './translate.ts';

/**
 * Runs a stored webhook through intake again, after a number was connected or a fault mended. What is known stays as it
 * is; what was quarantined gets another chance.
 */
export async function replayWebhook(
  db: Database,
  batcher: Batcher,
  workspaceId: string,
  id: string,
  routing: Routing,
): Promise<LogRow> {
  const before = await findLog(db, workspaceId, id);
  if (!before) throw notFound('webhook');
  await db.withTx((tx) => reopenLog(tx, workspaceId, id));
  const { body, receivedAt } = before;
  await batcher.submit({ id, workspaceId, body, receivedAt, items: readWebhook(body, routing), replay: true });
  const after = await findLog(db, workspaceId, id);
  if (!after) throw notFound('webhook');
  const known = before.quarantined - (after.stored - before.stored) - after.quarantined;
  if (known > 0) await db.withTx((tx) => addDuplicates(tx, workspaceId, id, known));
  return { ...after, duplicate: after.duplicate + Math.max(0, known) };
}
