import { startBenchPostgres } from './bench-house.ts';
import { crashServer } from './chaos/crash-server.ts';
import { canMakeDisk, fillDisk } from './chaos/fill-disk.ts';
import { stopDatabase } from './chaos/stop-database.ts';
import { buildIfChanged } from './programs/build-if-changed.ts';
import { progress } from './report/progress.ts';

/**
 * `npm run chaos`: everything that can be taken away is taken away under load, and afterwards it is counted whether
 * anything was lost, doubled or turned back. Ends with 1 when something was. Takes a few minutes.
 */
const crashes = 20;
const downSeconds = 10;
const breaches: string[] = [];

function report(what: string, result: { breaches: string[] }, facts: string): void {
  console.log(`${result.breaches.length === 0 ? '✓' : '✗'} ${what}: ${facts}`);
  for (const breach of result.breaches) console.log(`    ${breach}`);
  breaches.push(...result.breaches);
}

await buildIfChanged();
const postgres = await startBenchPostgres();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void postgres.stop().finally(() => process.exit(130)));
}
try {
  const crashed = await crashServer({
    runs: crashes,
    databaseUrl: await postgres.createDatabase('crashes'),
    program: 'build',
    onCrash: (run) => progress(`the server was killed, ${run} of ${crashes}`),
  });
  report(
    `the server killed ${crashes} times`,
    crashed,
    `${crashed.inbound} messages in, ${crashed.outbound} out, ${crashed.unconfirmed} unconfirmed`,
  );
  const url = await postgres.createDatabase('outage');
  const stopped = await stopDatabase(postgres.server, url, 'build', downSeconds);
  report(
    `the database stopped for ${downSeconds} s and then killed`,
    stopped,
    `${stopped.webhooks} webhooks, ${stopped.refused} answers of 503`,
  );
} finally {
  await postgres.stop();
}
if (canMakeDisk()) {
  const filled = await fillDisk('build');
  report('the disk filled to the brim', filled, `${filled.webhooks} webhooks, ${filled.refused} answers of 503`);
} else {
  console.log('– the disk filled to the brim: needs root on Linux');
}
process.exitCode = breaches.length === 0 ? 0 : 1;
