import { z } from 'zod';
import type { Tx } from '#platform/db/database';
import { changeChannel } from './change-channel.ts';
import type { ChannelHouse } from './house.ts';
import { listChannelRows } from './store.ts';

/** `phone_number_quality_update` (Webhooks reference); it names its number only as people write it. */
const QualityUpdate = z.object({
  display_phone_number: z.string().catch(''),
  event: z.string().catch(''),
  max_daily_conversations_per_business: z.string().nullish().catch(null),
  current_limit: z.string().nullish().catch(null),
});

/**
 * Applies what Meta reports about the limits of a number. `TIER_NOT_SET` says nothing; a throughput upgrade means 1,000
 * messages a second (Cloud API, throughput).
 * @param channelIds the numbers of the account it was reported for
 */
export async function noteQuality(
  tx: Tx,
  house: ChannelHouse,
  workspaceId: string,
  channelIds: readonly string[],
  value: unknown,
): Promise<void> {
  const update = QualityUpdate.safeParse(value).data;
  const number = digits(update?.display_phone_number ?? '');
  if (!update || number === '') return;
  const limit = update.max_daily_conversations_per_business ?? update.current_limit;
  const rows = await listChannelRows(tx, workspaceId);
  const meant = rows.find((row) => channelIds.includes(row.id) && digits(row.displayPhoneNumber ?? '') === number);
  if (!meant) return;
  await changeChannel(tx, house, workspaceId, meant.id, (row) => {
    const messagingLimit = limit && limit !== 'TIER_NOT_SET' ? limit : row.messagingLimit;
    const throughput = update.event === 'THROUGHPUT_UPGRADE' ? 1000 : row.throughput;
    const same = messagingLimit === row.messagingLimit && throughput === row.throughput;
    return same ? null : { messagingLimit, throughput };
  });
}

const digits = (text: string): string => text.replace(/\D/g, '');
