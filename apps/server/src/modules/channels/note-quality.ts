import { z } from 'zod';
import type { Sql } from '#platform/db/sql';
import { addJob, type Task } from '#platform/work/jobs';
import { changeChannel } from './change-channel.ts';
import type { ChannelHouse } from './house.ts';
import { listChannelRows } from './store.ts';

const Payload = z.object({
  workspaceId: z.uuid(),
  channelIds: z.array(z.uuid()),
  /** `phone_number_quality_update` (Webhooks reference); it names its number only as people write it. */
  value: z.object({
    display_phone_number: z.string().catch(''),
    event: z.string().catch(''),
    max_daily_conversations_per_business: z.string().nullish().catch(null),
    current_limit: z.string().nullish().catch(null),
  }),
});

/**
 * Has what Meta reports about the limits of a number applied, once the webhook that told it is stored.
 * @param channelIds the numbers of the account it was reported for
 */
export async function noteQuality(
  sql: Sql,
  workspaceId: string,
  channelIds: readonly string[],
  value: unknown,
): Promise<void> {
  await addJob(sql, 'note-quality', { workspaceId, channelIds, value });
}

/**
 * The job `note-quality`. `TIER_NOT_SET` says nothing; a throughput upgrade means 1,000 messages a second (Cloud API,
 * throughput).
 */
export function noteQualityTask(house: ChannelHouse): Task {
  return async (payload) => {
    const { workspaceId, channelIds, value } = Payload.parse(payload);
    const limit = value.max_daily_conversations_per_business ?? value.current_limit;
    const number = digits(value.display_phone_number);
    if (number === '') return;
    await house.db.withTx(async (tx) => {
      const rows = await listChannelRows(tx, workspaceId);
      const meant = rows.find((row) => channelIds.includes(row.id) && digits(row.displayPhoneNumber ?? '') === number);
      if (!meant) return;
      await changeChannel(tx, house, workspaceId, meant.id, (row) => {
        const messagingLimit = limit && limit !== 'TIER_NOT_SET' ? limit : row.messagingLimit;
        const throughput = value.event === 'THROUGHPUT_UPGRADE' ? 1000 : row.throughput;
        const same = messagingLimit === row.messagingLimit && throughput === row.throughput;
        return same ? null : { messagingLimit, throughput };
      });
    });
  };
}

const digits = (text: string): string => text.replace(/\D/g, '');
