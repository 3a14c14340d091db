import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import type { Config } from '../config.ts';
import { StartupError } from '../platform/startup-error.ts';
import { sectionEnd, toLine } from './backup-format.ts';
import { copyOut } from './copy-rows.ts';
import { listTables } from './list-tables.ts';
import { connect, withDatabase } from './open-database.ts';

/** A multiple of 3, so that each chunk is base64 of its own. */
const fileChunkBytes = 48 * 1024;

/**
 * Writes everything this installation has into `file`: all rows as of one moment, the secret, the sandbox's world and
 * stored media. Transom may run meanwhile. The file is complete or not there.
 */
export async function backup(config: Config, file: string): Promise<void> {
  await withDatabase(config, async (url) => {
    const client = await connect(url);
    const unfinished = `${file}.part`;
    try {
      const content = Readable.from(backupContent(client, config.dataDir));
      await pipeline(content, createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
      await rename(unfinished, file);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw explain(error, file);
    } finally {
      await client.end();
    }
  });
}

async function* backupContent(client: pg.Client, dataDir: string): AsyncGenerator<string | Buffer> {
  await client.query('begin isolation level repeatable read, read only');
  yield toLine({
    format: 'transom backup 1',
    madeAt: new Date().toISOString(),
    migrations: await appliedMigrations(client),
  });
  for (const { name, columns } of await listTables(client)) {
    yield toLine({ entry: 'table', name, columns });
    const list = columns.map(pg.escapeIdentifier).join(', ');
    yield* copyOut(client, `copy public.${pg.escapeIdentifier(name)} (${list}) to stdout`);
    yield `${sectionEnd}\n`;
  }
  await client.query('commit');
  for (const path of await filesToKeep(dataDir)) yield* fileContent(dataDir, path);
  yield toLine({ entry: 'end' });
}

/** Everything in the data folder but the database, which the rows stand for. */
async function filesToKeep(dataDir: string): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dataDir.length + 1))
    .filter((path) => !path.startsWith(`database${sep}`))
    .map((path) => path.split(sep).join('/'));
}

async function* fileContent(dataDir: string, path: string): AsyncGenerator<string> {
  const full = join(dataDir, path);
  const facts = await stat(full).catch(() => null);
  // A running Transom may have replaced it since the folder was read.
  if (facts === null) return;
  yield toLine({ entry: 'file', path, mode: facts.mode & 0o777 });
  for await (const chunk of createReadStream(full, { highWaterMark: fileChunkBytes })) {
    yield `${Buffer.from(chunk).toString('base64')}\n`;
  }
  yield `${sectionEnd}\n`;
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from public.migration order by id');
  return rows.map((row) => row.name);
}

function explain(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  if (error.code === '42P01')
    return new StartupError('There is nothing to back up yet: Transom has not been started here.');
  if ('path' in error) return new StartupError(`The backup cannot be written to ${file}: ${error.message}.`);
  return error;
}
