import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@transom/server/embedded';
import type { ApiClient } from '@transom/testkit';
import pg from 'pg';
import type { WebhookTarget } from './load/text-webhook.ts';
import type { Program } from './programs/program.ts';
import { startServerProcess } from './server-process.ts';

/** One PostgreSQL that ours and the floors share. */
export interface BenchPostgres {
  server: EmbeddedPostgres;
  /** The postmaster, whose children are the rest. */
  pid: number;
  version: string;
  logFile: string;
  /** An empty database of its own. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** The built server in a process of its own, with an owner and one number. */
export interface BenchHouse {
  url: string;
  port: number;
  server: Program;
  /** Calls with an API key, as scripts do. */
  client: ApiClient;
  channelId: string;
  target: WebhookTarget;
  sql: pg.Pool;
  /** Has PostgreSQL write out what preparing and earlier sections left in memory, so that it does not do so meanwhile. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function startBenchPostgres(): Promise<BenchPostgres> {
  const dir = await mkdtemp(join(tmpdir(), 'transom-bench-'));
  const server = await startEmbeddedPostgres({ dir, log: { info: () => {}, warn: () => {} } });
  const lock = await readFile(join(dir, 'cluster', 'postmaster.pid'), 'utf8');
  const { rows } = await ask<{ version: string }>(server.url, `select current_setting('server_version') as version`);
  return {
    server,
    pid: Number(lock.split('\n')[0]),
    version: rows[0]?.version ?? 'unknown',
    logFile: join(dir, 'postgres.log'),
    async createDatabase(name) {
      await ask(server.url, `create database ${name}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** One question over a connection of its own: the server may have been restarted since the last. */
async function ask<R extends pg.QueryResultRow>(url: string, text: string): Promise<pg.QueryResult<R>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<R>(text);
  } finally {
    await client.end();
  }
}

/** @param graphBaseUrl where this number's Meta answers; by default nobody does */
export async function startBenchHouse(
  postgres: BenchPostgres,
  name: string,
  graphBaseUrl = 'http://127.0.0.1:9',
): Promise<BenchHouse> {
  const databaseUrl = await postgres.createDatabase(name);
  const process = await startServerProcess(databaseUrl, 'build');
  const appSecret = randomUUID();
  const [phoneNumberId, wabaId] = ['115390008812345', '104216800034591'];
  const channel = await process.connect({ phoneNumberId, wabaId, appSecret, verifyToken: randomUUID(), graphBaseUrl });
  const sql = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  sql.on('error', () => {});
  return {
    url: process.url,
    port: process.port,
    server: process.program(),
    client: process.client,
    channelId: channel.id,
    target: { path: channel.webhookPath, appSecret, phoneNumberId, wabaId },
    sql,
    async settle() {
      await sql.query('checkpoint');
    },
    async close() {
      await sql.end();
      await process.close();
    },
  };
}
