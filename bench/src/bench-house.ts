import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api } from '@transom/protocol';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@transom/server/embedded';
import { ApiClient, waitFor } from '@transom/testkit';
import pg from 'pg';
import type { WebhookTarget } from './load/text-webhook.ts';
import { parentOf } from './programs/cost.ts';
import { freePort, type Program, startProgram } from './programs/program.ts';

const owner = { email: 'owner@example.com', password: 'correct horse battery' };

/** One PostgreSQL that ours and the floors share. */
export interface BenchPostgres {
  server: EmbeddedPostgres;
  /** The postmaster, whose children are the rest. */
  pid: number;
  version: string;
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
  close(): Promise<void>;
}

export async function startBenchPostgres(): Promise<BenchPostgres> {
  const dir = await mkdtemp(join(tmpdir(), 'transom-bench-'));
  const server = await startEmbeddedPostgres({ dir, log: { info: () => {}, warn: () => {} } });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  const { rows } = await admin.query<{ pid: number; version: string }>(
    `select pg_backend_pid() as pid, current_setting('server_version') as version`,
  );
  const [first] = rows;
  if (!first) throw new Error('PostgreSQL says nothing about itself');
  return {
    server,
    pid: parentOf(first.pid),
    version: first.version,
    async createDatabase(name) {
      await admin.query(`create database ${name}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      await admin.end();
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** @param graphBaseUrl where this number's Meta answers; by default nobody does */
export async function startBenchHouse(
  postgres: BenchPostgres,
  name: string,
  graphBaseUrl = 'http://127.0.0.1:9',
): Promise<BenchHouse> {
  const databaseUrl = await postgres.createDatabase(name);
  const dataDir = await mkdtemp(join(tmpdir(), 'transom-bench-data-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = startProgram(['apps/server/dist/main.js'], {
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    TRANSOM_SANDBOX: 'off',
    TRANSOM_ALLOW_PRIVATE: 'on',
    TRANSOM_OWNER_EMAIL: owner.email,
    TRANSOM_OWNER_PASSWORD: owner.password,
    LOG_LEVEL: 'warn',
  });
  await waitFor(
    'the server to be ready',
    async () => {
      if (!server.isAlive()) throw new Error(server.printed());
      return (await fetch(`${url}/readyz`)).ok;
    },
    30_000,
  );
  const person = await ApiClient.signIn(url, owner.email, owner.password);
  const { secret } = await person.call(api.apiKeys.create, { body: { name: 'Bench' } });
  const appSecret = randomUUID();
  const [phoneNumberId, wabaId] = ['115390008812345', '104216800034591'];
  const channel = await person.call(api.channels.connect, {
    body: {
      name: 'Bench',
      phoneNumberId,
      wabaId,
      accessToken: 'token',
      appSecret,
      verifyToken: randomUUID(),
      graphBaseUrl,
    },
  });
  const sql = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  sql.on('error', () => {});
  return {
    url,
    port,
    server,
    client: new ApiClient(url, { authorization: `Bearer ${secret}` }),
    channelId: channel.id,
    target: { path: channel.webhookPath, appSecret, phoneNumberId, wabaId },
    sql,
    async close() {
      await sql.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
