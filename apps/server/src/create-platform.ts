import { readReferences } from '#modules/presenting';
import type { Config } from './config.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { createSecretBox } from './platform/crypto/secret-box.ts';
import { createDatabase } from './platform/db/database.ts';
import { createDoorbell } from './platform/db/doorbell.ts';
import { keepStatisticsFresh } from './platform/db/keep-statistics-fresh.ts';
import { migrate } from './platform/db/migrate.ts';
import type { CommittedEvents } from './platform/feed/flush.ts';
import { createFeedHub } from './platform/feed/hub.ts';
import { createLogger } from './platform/observe/logger.ts';
import { createMetrics } from './platform/observe/metrics.ts';
import type { Platform } from './platform/platform.ts';
import { migrateJobs } from './platform/work/jobs.ts';

export interface Overrides {
  clock?: Clock;
}

/** Brings the database up to date and makes what every module stands on. */
export async function createPlatform(
  config: Config & { databaseUrl: string },
  { clock = systemClock }: Overrides,
): Promise<{ platform: Platform; closePlatform(): Promise<void> }> {
  const log = createLogger(config.logLevel);
  await migrate(config.databaseUrl);
  let publish: (committed: CommittedEvents[]) => void = () => {};
  const db = createDatabase({ url: config.databaseUrl, onEvents: (committed) => publish(committed) });
  const busyDb = createDatabase({
    url: config.databaseUrl,
    maxConnections: 2,
    busy: true,
    onEvents: (committed) => publish(committed),
  });
  await migrateJobs(db.pool, log);
  const stopGathering = keepStatisticsFresh(db, log);
  const doorbell = createDoorbell(config.databaseUrl, db.pool, log);
  const feed = createFeedHub(db, doorbell, log, (workspaceId, references) =>
    readReferences(db, workspaceId, references, clock()),
  );
  publish = feed.publish;
  const platform: Platform = {
    config,
    db,
    busyDb,
    feed,
    doorbell,
    secrets: createSecretBox(config.secret),
    clock,
    log,
    metrics: createMetrics(),
  };
  return {
    platform,
    async closePlatform() {
      stopGathering();
      feed.close();
      await doorbell.close();
      await busyDb.close();
      await db.close();
    },
  };
}
