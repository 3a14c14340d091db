import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@transom/server/embedded';
import { migrate } from '@transom/server/migrate';
import pg from 'pg';

/** The variable that tells test files which server their run started. */
const serverVariable = 'TRANSOM_TEST_POSTGRES';
const template = 'transom_template';

/** A throw-away PostgreSQL with one migrated template database. */
export type TestPostgres = { url: string; server: EmbeddedPostgres; stop(): Promise<void> };

/** A database of one's own: migrated and empty. `drop` closes connections that are still open. */
export type TestDatabase = { url: string; drop(): Promise<void> };

/** Starts the server for a whole run. Test files of the run find it by themselves. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const dir = await mkdtemp(join(tmpdir(), 'transom-test-'));
  const server = await startEmbeddedPostgres({ dir, log: { info: () => {}, warn: () => {} } });
  await administer(server.url, `create database ${template}`);
  await migrate(databaseUrl(server.url, template));
  process.env[serverVariable] = server.url;
  return {
    url: server.url,
    server,
    stop: async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Clones the template. Meant for `beforeAll`: one database a test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env[serverVariable];
  if (server === undefined) throw new Error('no test database server is running: call startTestPostgres() first');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name} template ${template}`);
  return {
    url: databaseUrl(server, name),
    drop: () => administer(server, `drop database ${name} with (force)`),
  };
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
