import type { FastifyInstance } from 'fastify';
import type { Channels } from '#modules/channels';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { createBatcher } from './batcher.ts';
import { webhookLogRoutes } from './log-routes.ts';
import type { TellOfMessages } from './record-webhooks.ts';
import { createRejectedTally } from './rejected-tally.ts';
import { webhookRoutes } from './webhook-routes.ts';

export interface Intake {
  routes(app: FastifyInstance, mount: Mount): void;
  /** Resolves when every webhook that was taken in is stored or refused. */
  drain(): Promise<void>;
}

export function createIntake(platform: Platform, channels: Channels, tell: TellOfMessages): Intake {
  const { db, busyDb, clock, metrics, log } = platform;
  const batcher = createBatcher(busyDb, clock, metrics, log, tell);
  const rejected = createRejectedTally(db, clock);
  return {
    routes(app, mount) {
      webhookRoutes(app, platform, channels, batcher, rejected);
      webhookLogRoutes(mount, platform, channels, batcher, rejected);
    },
    async drain() {
      await batcher.drain();
      await rejected.flush();
    },
  };
}
