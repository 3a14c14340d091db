import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createApp } from './app.ts';
import { loadConfig } from './config.ts';
import { startEmbeddedPostgres } from './platform/db/embedded/start-embedded-postgres.ts';
import { createLogger } from './platform/observe/logger.ts';
import { explainFailure, stopRequested } from './process-life.ts';

// On a machine with much memory V8 lets the garbage of finished work pile up before it collects: 240 MB after a burst
// that needs 150. A small box is better served by collecting a little more often; throughput is the same.
setFlagsFromString('--heap-growing-percent=40');

const stop = stopRequested();
try {
  const config = loadConfig();
  const log = createLogger(config.logLevel);
  const database =
    config.databaseUrl === null
      ? await startEmbeddedPostgres({ dir: join(config.dataDir, 'database'), log })
      : { url: config.databaseUrl, stop: async () => {} };
  try {
    const app = await createApp({ ...config, databaseUrl: database.url }, {});
    const { url } = await app.listen();
    console.log(`\nTransom is running.\n  Inbox  ${url}\n  Phone  ${url}/phone\n  Stop   Ctrl-C\n`);
    await stop.asked;
    console.log('Stopping: finishing what is under way…');
    await Promise.race([app.close(), stop.hurried]);
  } finally {
    await database.stop();
  }
  console.log('Transom has stopped.');
  process.exit(0);
} catch (error) {
  console.error(explainFailure(error));
  process.exit(1);
}
