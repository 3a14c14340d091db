import type { FastifyInstance } from 'fastify';
import type { AppChannels, Channels } from '#modules/channels';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { createBatcher } from './batcher.ts';
import type { Item } from './item.ts';
import { webhookLogRoutes } from './log-routes.ts';
import type { AccountEffects } from './record-account-items.ts';
import { createRejectedTally } from './rejected-tally.ts';
import { webhookRoutes } from './webhook-routes.ts';

export interface Intake {
  routes(app: FastifyInstance, mount: Mount): void;
  /** Resolves when every webhook that was taken in is stored or refused. */
  drain(): Promise<void>;
}

export function createIntake(
  platform: Platform,
  channels: Channels,
  templates: Pick<AccountEffects, 'applyTemplateWebhook'>,
): Intake {
  const { db, clock, log } = platform;
  const batcher = createBatcher(platform, {
    noteQuality: channels.noteQuality,
    applyTemplateWebhook: templates.applyTemplateWebhook,
  });
  const rejected = createRejectedTally(db, clock);
  const noted = new Set<string>();

  /** The settings page waits for a number's first webhook. Noted once, apart from the webhook's own transaction. */
  const noteFirst = (connected: AppChannels, items: readonly Item[]) => {
    for (const channel of connected.channels) {
      if (channel.hasHadWebhook || noted.has(channel.id)) continue;
      if (!items.some((item) => reaches(item, channel.id))) continue;
      noted.add(channel.id);
      db.withTx((tx) => channels.noteFirstWebhook(tx, connected.workspaceId, channel.id)).catch((error: unknown) => {
        noted.delete(channel.id);
        log.debug({ err: error }, 'the first webhook of a number could not be noted yet');
      });
    }
  };

  return {
    routes(app, mount) {
      webhookRoutes(app, platform, channels, batcher, rejected, noteFirst);
      webhookLogRoutes(mount, platform, channels, batcher, rejected);
    },
    async drain() {
      await batcher.drain();
      await rejected.flush();
    },
  };
}

function reaches(item: Item, channelId: string): boolean {
  if (item.kind === 'refused') return false;
  return item.kind === 'account' ? item.channelIds.includes(channelId) : item.channelId === channelId;
}
