import type { Config } from '#config';
import type { Clock } from './clock.ts';
import type { SecretBox } from './crypto/secret-box.ts';
import type { Database } from './db/database.ts';
import type { Doorbell } from './db/doorbell.ts';
import type { FeedHub } from './feed/hub.ts';
import type { Logger } from './observe/logger.ts';
import type { Metrics } from './observe/metrics.ts';

/** What every module stands on. Made once in app.ts; edges take from it only what they need. */
export interface Platform {
  config: Config;
  db: Database;
  /** Connections kept for the busiest path, so that it never queues behind screens; see `DatabaseOptions.busy`. */
  busyDb: Database;
  feed: FeedHub;
  doorbell: Doorbell;
  secrets: SecretBox;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
}
