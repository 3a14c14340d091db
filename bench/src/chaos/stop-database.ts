import { setTimeout as delay } from 'node:timers/promises';
import type { EmbeddedPostgres } from '@transom/server/embedded';
import { type TroubleReport, troubleDatabase } from './database-trouble.ts';

const perSecond = 40;

/** Stops PostgreSQL for a while under load, and then ends it as a crash would. */
export async function stopDatabase(
  postgres: EmbeddedPostgres,
  databaseUrl: string,
  program: 'build' | 'sources',
  downSeconds: number,
): Promise<TroubleReport> {
  const report = await troubleDatabase(databaseUrl, program, async (webhooks) => {
    const load = webhooks.post('stopped', perSecond, downSeconds + 3);
    await postgres.restart(() => delay(downSeconds * 1000).then(() => {}));
    await load;
    const more = webhooks.post('crashed', perSecond, 3);
    await postgres.kill();
    await more;
  });
  if (report.refused === 0) report.breaches.push('nothing was refused while the database was away');
  return report;
}
