import type { Channel } from '@transom/protocol';
import { notFound } from '#platform/errors';
import { changeChannel } from './change-channel.ts';
import { checkChannel } from './check-channel.ts';
import type { ChannelHouse } from './house.ts';
import { findChannelRow } from './store.ts';

/** Tests a number against Meta and keeps what was found. Meta is asked outside any transaction. */
export async function runChecks(house: ChannelHouse, workspaceId: string, id: string): Promise<Channel> {
  const row = await findChannelRow(house.db, workspaceId, id);
  if (!row) throw notFound('number');
  const findings = await checkChannel(house, row);
  return house.db.withTx((tx) =>
    changeChannel(tx, house, workspaceId, id, (now) => ({
      ...findings,
      // The first webhook may have come while Meta was being asked.
      checks: findings.checks.map((check) =>
        check.name === 'first_webhook' && now.firstWebhookAt ? { ...check, state: 'ok', todo: '' } : check,
      ),
    })),
  );
}
