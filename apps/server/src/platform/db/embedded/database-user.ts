import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { getuid } from 'node:process';
import { promisify } from 'node:util';
import { StartupError } from '../../startup-error.ts';

const run = promisify(execFile);

/** The system user PostgreSQL runs as when we are root, because it refuses to run as root itself. */
export type DatabaseUser = { name: string; uid: number; gid: number };

/**
 * Who runs PostgreSQL: null is ourselves. As root: whoever owns the existing cluster, else the user `postgres`,
 * else a user `transom` that is made on the spot.
 * @throws StartupError when root finds no such user and cannot make one.
 */
export async function chooseDatabaseUser(cluster: string): Promise<DatabaseUser | null> {
  if (getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const existing = (await lookUp('postgres')) ?? (await lookUp('transom'));
  if (existing !== null) return existing;
  await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'transom']).catch(() => null);
  const made = await lookUp('transom');
  if (made !== null) return made;
  throw new StartupError(
    'PostgreSQL refuses to run as root and no other system user could be made for it. Start Transom as an ordinary user, or create a system user called postgres.',
  );
}

async function lookUp(name: string): Promise<DatabaseUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
