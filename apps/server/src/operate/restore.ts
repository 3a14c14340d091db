import { createReadStream } from 'node:fs';
import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import type { Config } from '../config.ts';
import { knownMigrations, migrate } from '../platform/db/migrate.ts';
import { StartupError } from '../platform/startup-error.ts';
import { BackupEntry, BackupHeader, readJsonLine, readLines, readSection } from './backup-format.ts';
import { copyIn } from './copy-rows.ts';
import { connect, withDatabaseAlone } from './open-database.ts';
import { settleRestoredRows } from './settle-restored-rows.ts';

/**
 * Fills an empty installation from a backup: rows under the schema they were written in, then the later migrations.
 * Nothing is kept of a restore that fails but files in the data folder, which the next attempt overwrites.
 * @returns when the backup was made
 * @throws StartupError when the file is damaged or newer than this program, the installation is not empty, or
 *   Transom is running on it.
 */
export async function restore(config: Config, file: string): Promise<Date> {
  const lines = readLines(openBackup(file));
  const header = await readJsonLine(lines, BackupHeader);
  await refuseNewer(header);
  await withDatabaseAlone(config, async (url) => {
    const applied = await countMigrations(url, config);
    if (applied > header.migrations.length) throw notEmpty(config);
    if (applied < header.migrations.length) await migrate(url, header.migrations.length - applied);
    const client = await connect(url);
    try {
      await client.query('begin');
      await restoreEntries(client, config.dataDir, lines);
      await settleRestoredRows(client);
      await client.query('commit');
    } finally {
      await client.end();
    }
    await migrate(url);
  });
  return new Date(header.madeAt);
}

async function* openBackup(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.once('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    yield* unpacked;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'Z_BUF_ERROR') throw new StartupError('The backup is cut short. Nothing was restored from it.');
    if (code.startsWith('Z_')) throw new StartupError('This is not a backup of Transom, or it is damaged.');
    throw new StartupError(`The backup cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    source.destroy();
  }
}

async function restoreEntries(client: pg.Client, dataDir: string, lines: AsyncGenerator<Buffer>): Promise<void> {
  for (;;) {
    const entry = await readJsonLine(lines, BackupEntry);
    switch (entry.entry) {
      case 'table': {
        const columns = entry.columns.map(pg.escapeIdentifier).join(', ');
        const table = pg.escapeIdentifier(entry.name);
        await copyIn(client, `copy public.${table} (${columns}) from stdin`, readSection(lines));
        break;
      }
      case 'file':
        await restoreFile(join(dataDir, entry.path), entry.mode, readSection(lines));
        break;
      case 'end':
        return;
    }
  }
}

async function restoreFile(path: string, mode: number, section: AsyncGenerator<Buffer>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'w', mode);
  try {
    for await (const line of section) await handle.writeFile(Buffer.from(line.toString(), 'base64'));
  } finally {
    await handle.close();
  }
  await chmod(path, mode);
}

async function refuseNewer({ migrations }: BackupHeader): Promise<void> {
  const known = await knownMigrations();
  if (migrations.every((name, at) => known[at] === name)) return;
  throw new StartupError('This backup was made by a newer Transom. Update Transom first, then restore.');
}

/** How far the schema of an installation without a workspace is. */
async function countMigrations(url: string, config: Config): Promise<number> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('public.migration') is not null as there",
    );
    if (rows[0]?.there !== true) return 0;
    const applied = (await client.query('select from public.migration')).rowCount ?? 0;
    const workspaces = applied === 0 ? 0 : (await client.query('select from public.workspace limit 1')).rowCount;
    if (workspaces !== 0) throw notEmpty(config);
    return applied;
  } finally {
    await client.end();
  }
}

function notEmpty({ databaseUrl, dataDir }: Config): StartupError {
  const where = databaseUrl === null ? `DATA_DIR (${dataDir})` : 'The database at DATABASE_URL';
  const way = databaseUrl === null ? 'Set DATA_DIR to a new folder' : 'Make a new database';
  return new StartupError(
    `${where} already holds a workspace, and a restore never overwrites one. ${way} and try again.`,
  );
}
