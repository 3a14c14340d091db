import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@transom/sandbox';
import Fastify from 'fastify';

/** The sandbox running apart from the server, as Meta does. */
export interface Emulator {
  sandbox: Sandbox;
  /** What to enter as Graph address. */
  graphBaseUrl: string;
  /** What a person copies from Meta's dashboard to connect the number. */
  credentials: {
    name: string;
    phoneNumberId: string;
    wabaId: string;
    accessToken: string;
    appSecret: string;
    verifyToken: string;
    graphBaseUrl: string;
  };
  close(): Promise<void>;
}

export async function startEmulator(): Promise<Emulator> {
  const dir = await mkdtemp(join(tmpdir(), 'transom-emulator-'));
  let origin = '';
  const sandbox = await createSandbox({ dir, origin: () => origin });
  const app = Fastify({ forceCloseConnections: true });
  await app.register(sandbox.plugin);
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
  sandbox.start();
  const graphBaseUrl = `${origin}/sandbox/graph`;
  const { phoneNumberId, wabaId, accessToken, appSecret, verifyToken } = sandbox.account;
  return {
    sandbox,
    graphBaseUrl,
    credentials: {
      name: 'Shop',
      ...{ phoneNumberId, wabaId, accessToken, appSecret, verifyToken },
      graphBaseUrl,
    },
    async close() {
      await sandbox.stop();
      await app.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
