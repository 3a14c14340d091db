import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A program in a process of its own, so that its CPU and memory are its own too. */
export interface Program {
  pid: number;
  /** What it printed, errors included. */
  printed(): string;
  isAlive(): boolean;
  /** SIGTERM, and SIGKILL when that is not heard in time. Resolves once it is gone. */
  stop(): Promise<void>;
  /** SIGKILL: no chance to tidy up. Resolves once it is gone. */
  kill(): Promise<void>;
}

const patienceMs = 20_000;
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts Node on a script with nothing of our own environment but PATH. */
export function startProgram(args: readonly string[], env: Record<string, string>): Program {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000);
    });
  }
  const gone = once(child, 'exit').then(() => {
    running.delete(child);
  });
  return {
    pid: child.pid ?? 0,
    printed: () => output,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await gone;
      clearTimeout(late);
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** A loopback port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}
