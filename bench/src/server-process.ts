import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api, type Channel } from '@transom/protocol';
import { ApiClient, waitFor } from '@transom/testkit';
import { freePort, type Program, startProgram } from './programs/program.ts';

const owner = { email: 'owner@example.com', password: 'correct horse battery' };
const readyWithinMs = 60_000;

/** Transom in a process of its own, without its built-in sandbox; it may die and be started again. */
export interface ServerProcess {
  url: string;
  port: number;
  /** The process that runs now. */
  program(): Program;
  /** Starts it again on the same port, folder and database; resolves once it is ready. */
  start(): Promise<void>;
  /** Calls with an API key, as scripts do. */
  client: ApiClient;
  connect(number: NumberToConnect): Promise<Channel>;
  close(): Promise<void>;
}

export interface NumberToConnect {
  phoneNumberId: string;
  wabaId: string;
  appSecret: string;
  verifyToken: string;
  graphBaseUrl: string;
}

/** @param program the build people run, or the sources as they are (slower to start, never stale) */
export async function startServerProcess(databaseUrl: string, program: 'build' | 'sources'): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'transom-server-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const script = program === 'build' ? ['apps/server/dist/main.js'] : ['--import', 'tsx', 'apps/server/src/main.ts'];
  const env = {
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    TRANSOM_SANDBOX: 'off',
    TRANSOM_ALLOW_PRIVATE: 'on',
    TRANSOM_OWNER_EMAIL: owner.email,
    TRANSOM_OWNER_PASSWORD: owner.password,
    LOG_LEVEL: 'warn',
  };
  let running: Program;
  const start = async () => {
    running = startProgram(script, env);
    await waitFor('the server to be ready', () => isReady(running, url), readyWithinMs);
  };
  await start();
  const person = await ApiClient.signIn(url, owner.email, owner.password);
  const { secret } = await person.call(api.apiKeys.create, { body: { name: `Bench ${randomUUID()}` } });
  return {
    url,
    port,
    program: () => running,
    start,
    client: new ApiClient(url, { authorization: `Bearer ${secret}` }),
    connect: (number) =>
      person.call(api.channels.connect, { body: { name: 'Bench', accessToken: 'sandbox', ...number } }),
    async close() {
      await running.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function isReady(program: Program, url: string): Promise<boolean> {
  if (!program.isAlive()) throw new Error(program.printed());
  return (await fetch(`${url}/readyz`)).ok;
}
