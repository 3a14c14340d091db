import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';

// Beside this file in the sources, beside the bundle in a build.
const dir = fileURLToPath(new URL('./migrations', import.meta.url));

/** Brings the database up to date; several processes may start at once (advisory lock). Forward only. */
export async function migrate(url: string): Promise<void> {
  if (!existsSync(dir)) throw new Error(`migrations folder missing: ${dir}`);
  await runner({
    databaseUrl: url,
    dir,
    direction: 'up',
    migrationsTable: 'migration',
    checkOrder: true,
    log: () => {},
  });
}
