import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { open, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kill } from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from '../../startup-error.ts';
import type { Binaries } from './binaries.ts';
import { type ClusterFiles, childEnvironment, databaseName, dataDirectoryArgument } from './cluster.ts';
import type { DatabaseUser } from './database-user.ts';
import { settingArguments } from './settings.ts';

const pollMs = 25;
const silentForMs = 60_000;
const recoveringForMs = 30 * 60_000;
const logLimitBytes = 10 * 1024 * 1024;

/** A PostgreSQL server of ours, whoever started it. */
export type Postmaster = { pid: number; port: number };

/** Starts PostgreSQL in a session of its own, so that Ctrl-C reaches us first and a kill of Node leaves it whole. */
export async function launch(
  files: ClusterFiles,
  port: number,
  binaries: Binaries,
  user: DatabaseUser | null,
): Promise<Postmaster> {
  const previous = await stat(files.log).catch(() => null);
  if (previous !== null && previous.size > logLimitBytes) await rename(files.log, `${files.log}.1`);
  const log = await open(files.log, 'a', 0o600);
  try {
    const child = spawn(
      binaries.postgres,
      ['-D', dataDirectoryArgument(files.cluster, user), '-p', String(port), ...settingArguments],
      {
        cwd: files.cluster,
        env: childEnvironment,
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        ...(user && { uid: user.uid, gid: user.gid }),
      },
    );
    await once(child, 'spawn');
    return { pid: child.pid ?? 0, port };
  } finally {
    await log.close();
  }
}

/**
 * The server that already runs on this folder, left by a Node process that was killed; null when there is none.
 * A lock file naming a process that is not PostgreSQL (numbers come back after a reboot) is removed.
 */
export async function findRunning(files: ClusterFiles): Promise<Postmaster | null> {
  const lock = join(files.cluster, 'postmaster.pid');
  const lines = (await readFile(lock, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!(pid > 0) || !isAlive(pid)) return null;
  if (await isSomethingElse(pid, files.cluster)) {
    await rm(lock);
    return null;
  }
  // The port is written a moment after the lock is taken.
  if (!(port > 0)) return delay(pollMs).then(() => findRunning(files));
  return { pid, port };
}

/** Waits until the server answers with our own password, through a crash recovery if need be. */
export async function waitUntilReady({ pid, port }: Postmaster, password: string, files: ClusterFiles): Promise<void> {
  const startedAt = Date.now();
  for (let allowedMs = silentForMs; Date.now() - startedAt < allowedMs; await delay(pollMs)) {
    const problem = await tryToConnect(port, password);
    if (problem === null) return;
    // 57P03: it is alive and starting up or recovering. Give it the time a large database needs.
    if (problem === '57P03') allowedMs = recoveringForMs;
    if (problem === '28P01') {
      throw new StartupError(
        `Port ${port} is answered by a PostgreSQL that does not know our password. If ${files.dir} was restored or edited by hand, put its password file back.`,
      );
    }
    if (!isAlive(pid)) throw await stoppedAtOnce(files);
  }
  throw new StartupError(`PostgreSQL did not answer on 127.0.0.1:${port} in time. Its log: ${files.log}.`);
}

/** Asks the server to stop and waits for it: open transactions are rolled back, everything committed is on disk. */
export async function shutDown({ pid }: Postmaster, files: ClusterFiles): Promise<void> {
  signal(pid, 'SIGINT');
  const startedAt = Date.now();
  let hurried = false;
  while (await isRunning(pid, files)) {
    if (!hurried && Date.now() - startedAt > 30_000) hurried = signal(pid, 'SIGQUIT');
    await delay(pollMs);
  }
}

/** Ends the server without a chance to tidy up, as the system does when memory runs out. */
export async function crash({ pid }: Postmaster, files: ClusterFiles): Promise<void> {
  signal(pid, 'SIGKILL');
  while (await isRunning(pid, files)) await delay(pollMs);
}

export function connectionUrl(port: number, password: string, database: string = databaseName): string {
  return `postgres://${databaseName}:${password}@127.0.0.1:${port}/${database}`;
}

/** Sends a signal; false when the process is gone. */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return kill(pid, name);
  } catch {
    return false;
  }
}

/** A process we may not signal is alive all the same; one that only waits to be collected by its parent is not. */
function isAlive(pid: number): boolean {
  try {
    kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** The lock file goes last in a shutdown, so its number is the server's for as long as there is anything to wait for. */
async function isRunning(pid: number, files: ClusterFiles): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const owner = Number((await readFile(join(files.cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  return owner === pid;
}

/** True only when the system can tell; where it cannot, the password decides. */
async function isSomethingElse(pid: number, cluster: string): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) !== (await realpath(cluster));
  } catch {
    return false;
  }
}

/** The error's SQLSTATE or system code, or null when the server answered. */
async function tryToConnect(port: number, password: string): Promise<string | null> {
  const client = new pg.Client({
    connectionString: connectionUrl(port, password, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  } finally {
    await client.end().catch(() => {});
  }
}

async function stoppedAtOnce(files: ClusterFiles): Promise<Error> {
  const log = await readFile(files.log, 'utf8').catch(() => '');
  const last = log
    .trim()
    .split('\n')
    .findLast((line) => /FATAL|PANIC|ERROR/.test(line));
  const why = last?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? 'it said nothing';
  return new StartupError(`PostgreSQL stopped right after its start: ${why}. Its log: ${files.log}.`);
}
