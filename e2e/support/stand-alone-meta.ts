import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../apps/sandbox/src/main.ts', import.meta.url));

/** Meta's stand-in as a program of its own, with the values it prints for whoever wants to connect its number. */
export interface StandAloneMeta {
  url: string;
  graphUrl: string;
  phoneNumberId: string;
  wabaId: string;
  accessToken: string;
  appSecret: string;
  verifyToken: string;
  /** The customers' side of it. */
  world(method: string, path: string, body: unknown): Promise<void>;
  stop(): Promise<void>;
}

export async function startStandAloneMeta(): Promise<StandAloneMeta> {
  const dir = await mkdtemp(join(tmpdir(), 'transom-meta-'));
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, PORT: String(await freePort()), SANDBOX_DIR: dir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed = await readPrinted(child);
  const value = (label: string) => {
    const found = new RegExp(`${label}\\s+(\\S+)`).exec(printed)?.[1];
    if (!found) throw new Error(`the sandbox did not print its ${label}`);
    return found;
  };
  const url = value('answers at');
  return {
    url,
    graphUrl: value('Graph API'),
    phoneNumberId: value('phone number id'),
    wabaId: value('WABA id'),
    accessToken: value('access token'),
    appSecret: value('app secret'),
    verifyToken: value('verify token'),
    async world(method, path, body) {
      const answer = await fetch(`${url}/sandbox/world/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`world ${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    },
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Everything up to the address of the phone page, which is printed last. */
async function readPrinted(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the sandbox has no output');
  let text = '';
  for await (const line of createInterface({ input: child.stdout })) {
    text += `${line}\n`;
    if (/verify token/.test(line)) return text;
  }
  throw new Error(`the sandbox ended early: ${text}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
