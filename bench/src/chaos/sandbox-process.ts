import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '@transom/testkit';
import { freePort, startProgram } from '../programs/program.ts';
import type { ServerProcess } from '../server-process.ts';

interface Sent {
  wamid: string;
  message: { to?: string; text?: { body: string } };
  receipts: { status: string }[];
}

/** The sandbox alone in a process of its own: what it knows outlives every crash of the server. */
export interface SandboxProcess {
  /** Connects its number to the server and has its webhooks sent there. */
  connectTo(server: ServerProcess): Promise<void>;
  /** A customer writes. Resolves once the sandbox has it on disk. */
  receive(from: string, name: string, text: string): Promise<{ wamid: string }>;
  /** Everything the business sent, oldest first. */
  sent(): Promise<Sent[]>;
  close(): Promise<void>;
}

export async function startSandboxProcess(): Promise<SandboxProcess> {
  const dir = await mkdtemp(join(tmpdir(), 'transom-sandbox-'));
  const port = await freePort();
  const program = startProgram(['--import', 'tsx', 'apps/sandbox/src/main.ts'], {
    PORT: String(port),
    SANDBOX_DIR: dir,
  });
  await waitFor(
    'the sandbox',
    () => {
      if (!program.isAlive()) throw new Error(program.printed());
      return program.printed().includes('verify token');
    },
    60_000,
  );
  const told = (what: string) => new RegExp(`${what} +(\\S+)`).exec(program.printed())?.[1] ?? '';
  const base = `http://127.0.0.1:${port}/sandbox`;
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${base}/${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: 'Bearer sandbox' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok)
      throw new Error(`the sandbox answered ${method} ${path} with ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return {
    async connectTo(server) {
      const [wabaId, verifyToken] = [told('WABA id'), told('verify token')];
      const channel = await server.connect({
        phoneNumberId: told('phone number id'),
        wabaId,
        verifyToken,
        appSecret: told('app secret'),
        graphBaseUrl: `${base}/graph`,
      });
      const address = { override_callback_uri: server.url + channel.webhookPath, verify_token: verifyToken };
      await call('POST', `graph/v24.0/${wabaId}/subscribed_apps`, address);
    },
    receive: (from, name, text) =>
      call('POST', 'world/inbound', { from, name, message: { type: 'text', text: { body: text } } }),
    sent: async () => (await call<{ data: Sent[] }>('GET', 'world/sent')).data,
    async close() {
      await program.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
