import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startReceiver } from './receiver.ts';
import { temporaryFolder } from './start-house.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function startProgram(port: number, dir: string): Promise<{ program: ChildProcess; printed: string }> {
  const env = { ...process.env, PORT: String(port), SANDBOX_DIR: dir };
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { cwd: folder, env });
  onTestFinished(() => {
    program.kill('SIGKILL');
  });
  let printed = '';
  program.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  program.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await vi.waitFor(() => expect(printed).toContain('verify token'), { timeout: 20_000 });
  return { program, printed };
}

it('the sandbox runs alone, keeps its promises through a kill -9, and stops cleanly when asked', async () => {
  const [port, dir] = [await freePort(), await temporaryFolder()];
  const first = await startProgram(port, dir);
  const secret = /app secret +(\S+)/.exec(first.printed)?.[1] ?? '';
  const waba = /WABA id +(\S+)/.exec(first.printed)?.[1] ?? '';
  const receiver = await startReceiver(secret);
  receiver.answer = 503;
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer sandbox' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await fetch(`http://127.0.0.1:${port}/sandbox/${path}`, init)).json() as Promise<{ wamid: string }>;
  };
  const callback = { override_callback_uri: receiver.url, verify_token: receiver.verifyToken };
  await post(`graph/v24.0/${waba}/subscribed_apps`, callback);
  const { wamid } = await post('world/inbound', { from: '34600111222', message: { text: { body: 'Hi' } } });
  first.program.kill('SIGKILL');
  await once(first.program, 'exit');

  receiver.answer = 200;
  const second = await startProgram(port, dir);
  await vi.waitFor(() => expect(receiver.messages().map(({ id }) => id)).toEqual([wamid]), { timeout: 5_000 });
  second.program.kill('SIGTERM');
  expect(await once(second.program, 'exit')).toEqual([0, null]);
}, 60_000);
