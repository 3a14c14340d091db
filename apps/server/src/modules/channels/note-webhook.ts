import type { Tx } from '#platform/db/database';
import type { ConnectedApp } from './app-directory.ts';
import { changeChannel } from './change-channel.ts';
import type { ChannelHouse } from './house.ts';

/** What a webhook held, as far as it tells which numbers it was about. */
export interface WebhookItem {
  kind: string;
  channelId?: string;
  channelIds?: readonly string[];
}

/**
 * Notes, once, that Meta's webhooks reach us for a number. Called after each webhook; for all but the first it costs a
 * look at what is remembered. Runs beside the answer to Meta: a failure is made good by the next webhook.
 */
export function createWebhookNote(house: ChannelHouse) {
  const underWay = new Set<string>();
  return ({ workspaceId, channels }: ConnectedApp, items: readonly WebhookItem[]): void => {
    for (const { id, hasHadWebhook } of channels) {
      if (hasHadWebhook || underWay.has(id) || !items.some((item) => isAbout(item, id))) continue;
      underWay.add(id);
      house.db
        .withTx((tx) => noteFirstWebhook(tx, house, workspaceId, id))
        .catch((error: unknown) => house.log.debug({ err: error, channelId: id }, 'the first webhook was not noted'))
        .finally(() => underWay.delete(id));
    }
  };
}

const isAbout = (item: WebhookItem, id: string) => item.channelId === id || item.channelIds?.includes(id) === true;

async function noteFirstWebhook(tx: Tx, house: ChannelHouse, workspaceId: string, id: string): Promise<void> {
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
