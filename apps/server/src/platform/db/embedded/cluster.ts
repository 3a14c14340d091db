import { execFile } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';
import { promisify } from 'node:util';
import { StartupError } from '../../startup-error.ts';
import type { Binaries } from './binaries.ts';
import type { DatabaseUser } from './database-user.ts';
import { initdbArguments } from './settings.ts';

const run = promisify(execFile);

/** The name of both the superuser and the database. */
export const databaseName = 'transom';

/** What lies in the folder the embedded database was given. Everything but `cluster` belongs to whoever runs Transom. */
export type ClusterFiles = { dir: string; cluster: string; password: string; port: string; log: string };

export function clusterFiles(dir: string): ClusterFiles {
  return {
    dir,
    cluster: join(dir, 'cluster'),
    password: join(dir, 'password'),
    port: join(dir, 'port'),
    log: join(dir, 'postgres.log'),
  };
}

/**
 * The data directory as PostgreSQL shall be told. Under root the real path may lead through folders closed to the
 * database user (root's home, say); its own working directory it can always enter.
 */
export function dataDirectoryArgument(cluster: string, user: DatabaseUser | null): string {
  return user !== null && platform === 'linux' ? '/proc/self/cwd' : cluster;
}

/** What child processes get of our environment: neither secrets nor PG* variables that would change the server. */
export const childEnvironment: NodeJS.ProcessEnv = { PATH: env.PATH, LANG: 'C.UTF-8', TZ: 'UTC' };

/**
 * Makes the cluster unless it is there. A start killed half-way leaves only a folder under another name, cleared here.
 * @throws StartupError when the folder cannot be used.
 */
export async function ensureCluster(files: ClusterFiles, binaries: Binaries, user: DatabaseUser | null): Promise<void> {
  try {
    await mkdir(files.dir, { recursive: true, mode: 0o755 });
    await keepOnce(files.password, () => randomBytes(24).toString('base64url'));
    if (await stat(join(files.cluster, 'PG_VERSION')).catch(missing)) return;
    const preparing = `${files.cluster}.preparing`;
    await rm(preparing, { recursive: true, force: true });
    await mkdir(preparing, { mode: 0o700 });
    if (user !== null) await chown(preparing, user.uid, user.gid);
    await initialise(preparing, await readPassword(files), binaries, user);
    await rename(preparing, files.cluster);
  } catch (error) {
    throw explain(error, files.dir);
  }
}

/** @throws StartupError when the file is not ours to read. */
export async function readPassword(files: ClusterFiles): Promise<string> {
  return (
    await readFile(files.password, 'utf8').catch((error: unknown) => Promise.reject(explain(error, files.dir)))
  ).trim();
}

/** The port used last time if it is free, else another one; either is remembered. */
export async function choosePort(files: ClusterFiles): Promise<number> {
  const remembered = Number(await readFile(files.port, 'utf8').catch(() => ''));
  if (remembered > 0 && (await isFree(remembered))) return remembered;
  for (let attempt = 0; attempt < 50; attempt++) {
    // Below the ports that systems hand out to outgoing connections, so it will be free again at the next start.
    const port = randomInt(15_000, 32_000);
    if (!(await isFree(port))) continue;
    await writeFile(files.port, `${port}\n`);
    return port;
  }
  throw new StartupError('No free port was found on 127.0.0.1 for the built-in PostgreSQL.');
}

async function initialise(
  directory: string,
  password: string,
  binaries: Binaries,
  user: DatabaseUser | null,
): Promise<void> {
  const handover = await mkdtemp(join(tmpdir(), 'transom-initdb-'));
  const passwordFile = join(handover, 'password');
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (user !== null) for (const path of [handover, passwordFile]) await chown(path, user.uid, user.gid);
    const target = dataDirectoryArgument(directory, user);
    await run(binaries.initdb, ['-D', target, '-U', databaseName, `--pwfile=${passwordFile}`, ...initdbArguments], {
      cwd: directory,
      env: childEnvironment,
      timeout: 120_000,
      ...(user && { uid: user.uid, gid: user.gid }),
    });
  } finally {
    await rm(handover, { recursive: true, force: true });
  }
}

async function keepOnce(file: string, make: () => string): Promise<void> {
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null;
    throw error;
  });
  if (handle === null) return chmod(file, 0o600);
  await handle.writeFile(`${make()}\n`);
  await handle.close();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

function explain(error: unknown, dir: string): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') {
    return new StartupError(
      `There is no permission for the database folder ${dir}; it may belong to another user. Start Transom as the user who started it first, give the folder to yourself with chown -R, or set DATA_DIR to another folder.`,
    );
  }
  if (code === 'ENOSPC') return new StartupError(`The disk is full: there is no room for the database in ${dir}.`);
  if ('stderr' in error && typeof error.stderr === 'string' && error.stderr.trim() !== '') {
    return new StartupError(`PostgreSQL could not set up its folder ${dir}: ${lastLine(error.stderr)}.`);
  }
  return error;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
