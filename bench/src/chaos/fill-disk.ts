import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '@transom/server/embedded';
import { waitFor } from '@transom/testkit';
import { type TroubleReport, troubleDatabase } from './database-trouble.ts';

const run = promisify(execFile);
const diskMb = 400;
const perSecond = 40;
const leftBytes = 256 * 1024;

/** A disk of its own can only be made by root on Linux. */
export const canMakeDisk = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/** Puts the database on a small disk, fills the disk under load, and makes room again. */
export async function fillDisk(program: 'build' | 'sources'): Promise<TroubleReport> {
  const disk = await mkdtemp(join(tmpdir(), 'transom-disk-'));
  await run('mount', ['-t', 'tmpfs', '-o', `size=${diskMb}m,mode=755`, 'tmpfs', disk]);
  try {
    const postgres = await startEmbeddedPostgres({
      dir: join(disk, 'database'),
      log: { info: () => {}, warn: () => {} },
    });
    try {
      const report = await troubleDatabase(postgres.url, program, async (webhooks) => {
        const ballast = join(disk, 'ballast');
        await fill(disk, ballast);
        for (let round = 1; round <= 20 && !isRefusing(webhooks.all); round += 1) {
          await webhooks.post(`full-${round}`, perSecond * 5, 2);
          await fill(disk, `${ballast}-${round}`);
        }
        await webhooks.post('still-full', perSecond, 2);
        for (let round = 0; round <= 20; round += 1)
          await rm(round === 0 ? ballast : `${ballast}-${round}`, { force: true });
        await waitFor(
          'room to be found',
          async () => {
            await webhooks.redeliver();
            return webhooks.untaken().length === 0;
          },
          60_000,
        ).catch(() => {});
      });
      if (report.refused === 0) report.breaches.push('nothing was refused while the disk was full');
      return report;
    } finally {
      await postgres.stop();
    }
  } finally {
    await run('umount', ['-l', disk]);
    await rm(disk, { recursive: true, force: true });
  }
}

const isRefusing = (sent: readonly { answers: number[] }[]) => sent.some(({ answers }) => answers.includes(503));

/** Leaves next to nothing free. */
async function fill(disk: string, file: string): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  const bytes = bavail * bsize - leftBytes;
  if (bytes <= 0) return;
  const handle = await open(file, 'w');
  try {
    const chunk = Buffer.alloc(1024 * 1024);
    for (let written = 0; written < bytes; written += chunk.length) {
      await handle.write(chunk, 0, Math.min(chunk.length, bytes - written));
    }
  } finally {
    await handle.close();
  }
}
