import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from '@transom/server/embedded';
import { migrate } from '@transom/server/migrate';
import pg from 'pg';

/** The variable that tells test files which server their run started. */
const serverVariable = 'TRANSOM_TEST_POSTGRES';
const template = 'transom_template';
const folderPrefix = 'transom-test-';
const log = { info: () => {}, warn: () => {} };

/** A throw-away PostgreSQL with one migrated template database. */
export type TestPostgres = { url: string; server: EmbeddedPostgres; stop(): Promise<void> };

/** A database of one's own: migrated and empty. `drop` closes connections that are still open. */
export type TestDatabase = { url: string; drop(): Promise<void> };

/** Starts the server for a whole run. Test files of the run find it by themselves. */
export async function startTestPostgres(): Promise<TestPostgres> {
  await clearAbandoned();
  const dir = await mkdtemp(join(tmpdir(), folderPrefix));
  await writeFile(join(dir, 'run'), String(process.pid));
  const server = await startEmbeddedPostgres({ dir, log });
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

/** A run that was killed leaves its server behind; the next run stops it. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue;
    const dir = join(tmpdir(), name);
    const run = Number(await readFile(join(dir, 'run'), 'utf8').catch(() => ''));
    if (!(run > 0) || isAlive(run)) continue;
    try {
      if ((await findEmbeddedPostgres(dir)) !== null) await (await startEmbeddedPostgres({ dir, log })).stop();
      await rm(dir, { recursive: true, force: true });
    } catch {
      // Another run is clearing it at this moment.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
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
