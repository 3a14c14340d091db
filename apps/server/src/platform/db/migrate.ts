import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';

// Beside this file in the sources, beside the bundle in a build.
const dir = fileURLToPath(new URL('./migrations', import.meta.url));

/** Names of all migrations, oldest first. */
export async function knownMigrations(): Promise<string[]> {
  const files = await readdir(dir);
  return files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}

/**
 * Brings the database up to date; several processes may start at once (advisory lock). Forward only.
 * @param atMost stop after running this many: a backup's rows go into the schema they came from
 */
export async function migrate(url: string, atMost?: number): Promise<void> {
  if (!existsSync(dir)) throw new Error(`migrations folder missing: ${dir}`);
  await runner({
    databaseUrl: url,
    dir,
    direction: 'up',
    migrationsTable: 'migration',
    checkOrder: true,
    ...(atMost !== undefined && { count: atMost }),
    log: () => {},
  });
}
