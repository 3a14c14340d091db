import { readSettings } from '#modules/team';
import type { Database } from '#platform/db/database';
import { notFound } from '#platform/errors';
import type { Logger } from '#platform/observe/logger';
import type { SendingNumbers } from './sending-number.ts';

/**
 * Shows the customer "typing…" for up to 25 seconds. Meta ties that to marking their latest message as read. Nobody
 * waits for it and nobody misses it when it fails. Nothing is told when the workspace keeps typing or reading to itself.
 */
export async function showTyping(
  { db, log, numbers }: { db: Database; log: Logger; numbers: SendingNumbers },
  workspaceId: string,
  conversationId: string,
): Promise<void> {
  const [row] = await db.raw<{ channelId: string; wamid: string | null }>(
    `select channel_id as "channelId", last_customer_wamid as wamid from conversation where workspace_id = $1 and id = $2`,
    [workspaceId, conversationId],
    'typing-conversation',
  );
  if (!row) throw notFound('conversation');
  if (row.wamid === null) return;
  const { showTyping, sendReadReceipts } = await readSettings(db, workspaceId);
  if (!showTyping || !sendReadReceipts) return;
  const number = await numbers.find(row.channelId);
  number?.api
    .markRead(number.phoneNumberId, row.wamid, { typing: true })
    .catch((error: unknown) => log.debug({ err: error, conversationId }, 'typing was not shown'));
}
