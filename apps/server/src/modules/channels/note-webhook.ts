import type { Tx } from '#platform/db/database';
import { changeChannel } from './change-channel.ts';
import type { ChannelHouse } from './house.ts';

/** Notes that Meta's webhooks reach us for this number. Only the first time changes anything. */
export async function noteFirstWebhook(tx: Tx, house: ChannelHouse, workspaceId: string, id: string): Promise<void> {
  const now = house.clock();
  await changeChannel(tx, house, workspaceId, id, (row) =>
    row.firstWebhookAt
      ? null
      : {
          firstWebhookAt: now,
          checks: row.checks.map((check) =>
            check.name === 'first_webhook' ? { ...check, state: 'ok', todo: '', at: now.toISOString() } : check,
          ),
        },
  );
}
