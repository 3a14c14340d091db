import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../config.ts';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../platform/db/embedded/start-embedded-postgres.ts';
import { StartupError } from '../platform/startup-error.ts';

const log = { info: () => {}, warn: (message: string) => console.error(message) };

/** Runs `work` with the database's address, whether Transom is running or not; a database started for it is stopped. */
export async function withDatabase<T>(config: Config, work: (url: string) => Promise<T>): Promise<T> {
  const dir = join(config.dataDir, 'database');
  const url = config.databaseUrl ?? (await findEmbeddedPostgres(dir));
  if (url !== null) return work(url);
  return withOwnServer(dir, work);
}

/**
 * The same while nobody else uses the database.
 * @throws StartupError when Transom is running on it.
 */
export async function withDatabaseAlone<T>(config: Config, work: (url: string) => Promise<T>): Promise<T> {
  if (config.databaseUrl === null) return withOwnServer(join(config.dataDir, 'database'), work);
  const client = await connect(config.databaseUrl);
  try {
    const others = await client.query(
      `select from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    if (others.rowCount !== 0) {
      throw new StartupError(
        'The database at DATABASE_URL is in use. Stop Transom and every other program on it first.',
      );
    }
  } finally {
    await client.end();
  }
  return work(config.databaseUrl);
}

/** A connection of one's own. Losing it fails the query under way instead of the process. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'transom operate' });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new StartupError(
      `The database cannot be reached: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  return client;
}

async function withOwnServer<T>(dir: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ dir, log });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}
