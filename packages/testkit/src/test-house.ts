import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api, type Channel } from '@transom/protocol';
import { type App, createApp } from '@transom/server/app';
import pg from 'pg';
import { ApiClient } from './api-client.ts';
import { createTestDatabase } from './database.ts';
import { FeedReader } from './feed-reader.ts';
import { waitFor } from './wait-for.ts';
import { sendWebhook } from './webhook-sender.ts';

export const ownerEmail = 'owner@example.com';
export const ownerPassword = 'correct horse battery';

/** A whole house on its own database: server, sandbox and a signed-in owner. */
export interface TestHouse {
  url: string;
  databaseUrl: string;
  /** A second house on the same database needs it to read the first one's secrets. */
  secret: Buffer;
  owner: ApiClient;
  /** The sandbox's number. Only with `sandbox: true`. */
  sandboxChannel(): Promise<Channel>;
  /** A number whose Meta is this test: it sends the webhooks itself. */
  connectNumber(options?: { phoneNumberId?: string; wabaId?: string; graphBaseUrl?: string }): Promise<ConnectedNumber>;
  /** A second person of the team, joined by invitation. */
  invite(role?: 'admin' | 'lead' | 'agent'): Promise<ApiClient>;
  /** The customers' side of the sandbox. */
  world<T>(method: string, path: string, body?: unknown): Promise<T>;
  feed(after?: string): Promise<FeedReader>;
  sql<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>;
  /** Stops the server and starts another on the same database and folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface ConnectedNumber {
  channel: Channel;
  phoneNumberId: string;
  wabaId: string;
  appSecret: string;
  verifyToken: string;
  /** Signs and sends a webhook body to this number. */
  send(body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export async function createTestHouse(
  options: { sandbox?: boolean; clock?: () => Date; databaseUrl?: string; secret?: Buffer } = {},
): Promise<TestHouse> {
  const database = options.databaseUrl
    ? { url: options.databaseUrl, drop: async () => {} }
    : await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'transom-house-'));
  const secret = options.secret ?? randomBytes(32);
  const pool = new pg.Pool({ connectionString: database.url, max: 3 });
  pool.on('error', () => {});
  const readers: FeedReader[] = [];
  let app: App;
  let url = '';

  const start = async (port: number) => {
    app = await createApp(
      {
        port,
        host: '127.0.0.1',
        dataDir,
        databaseUrl: database.url,
        publicUrl: null,
        secret,
        roles: { web: true, worker: true },
        sandbox: options.sandbox ?? false,
        allowPrivate: true,
        owner: { email: ownerEmail, password: ownerPassword },
        s3: null,
        logLevel: 'silent',
      },
      options.clock ? { clock: options.clock } : {},
    );
    ({ url } = await app.listen());
  };
  await start(0);
  if (options.sandbox)
    await waitFor('the house to be furnished', async () => (await fetch(`${url}/readyz`)).ok, 30_000);
  const owner = await ApiClient.signIn(url, ownerEmail, ownerPassword);

  return {
    url,
    databaseUrl: database.url,
    secret,
    owner,
    async sandboxChannel() {
      const { data } = await owner.call(api.channels.list);
      const channel = data.find((c) => c.sandbox);
      if (!channel) throw new Error('the sandbox is not connected');
      return channel;
    },
    async connectNumber(given = {}) {
      const phoneNumberId = given.phoneNumberId ?? `1${Math.floor(Math.random() * 1e14)}`.padEnd(15, '0');
      const wabaId = given.wabaId ?? `2${Math.floor(Math.random() * 1e14)}`.padEnd(15, '0');
      const [appSecret, verifyToken] = [randomUUID(), randomUUID()];
      // Nobody listens at the default address: checks fail at once and the number is connected all the same.
      const graphBaseUrl = given.graphBaseUrl ?? 'http://127.0.0.1:9';
      const body = {
        name: 'Test number',
        phoneNumberId,
        wabaId,
        accessToken: 'token',
        appSecret,
        verifyToken,
        graphBaseUrl,
      };
      const channel = await owner.call(api.channels.connect, { body });
      const send = (payload: unknown, headers?: Record<string, string>) =>
        sendWebhook(url + channel.webhookPath, appSecret, payload, headers);
      return { channel, phoneNumberId, wabaId, appSecret, verifyToken, send };
    },
    async invite(role = 'agent') {
      const { url: link } = await owner.call(api.invitations.create, { body: { role } });
      const email = `${randomUUID()}@example.com`;
      const token = new URL(link ?? '').pathname.split('/').at(-1) ?? '';
      await new ApiClient(url).call(api.invitations.accept, {
        body: { token, name: 'Mira Kovač', email, password: ownerPassword },
      });
      return ApiClient.signIn(url, email, ownerPassword);
    },
    async world<T>(method: string, path: string, body?: unknown) {
      const answer = await owner.fetch(`/sandbox/world/${path}`, method, body);
      if (!answer.ok) throw new Error(`world ${method} ${path} answered ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    async feed(after) {
      const reader = await FeedReader.open(url, owner.headers, after);
      readers.push(reader);
      return reader;
    },
    sql: async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await pool.query<R>(text, values)).rows,
    async restart() {
      const { port } = new URL(url);
      await app.close();
      await start(Number(port));
    },
    async close() {
      for (const reader of readers) reader.close();
      await app.close();
      await pool.end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
