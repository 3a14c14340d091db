import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, readlink, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type EmbeddedPostgres,
  findEmbeddedPostgres,
  startEmbeddedPostgres,
} from '#platform/db/embedded/start-embedded-postgres';

const log = { info: () => {}, warn: () => {} };
let dir: string;
let running: EmbeddedPostgres[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'transom-embedded-'));
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  await rm(dir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dir, log });
  running.push(server);
  return server;
}

async function query<R extends pg.QueryResultRow>(server: EmbeddedPostgres, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A Transom that starts the database and is killed the hard way once it runs. */
async function startInAnotherProcessAndKillIt(): Promise<void> {
  const main = new URL('../fixtures/hold-embedded-postgres.ts', import.meta.url);
  const child = spawn(process.execPath, ['--import', 'tsx', main.pathname, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('the built-in database speaks UTF-8, sorts the same everywhere and keeps fsync on', async () => {
  const server = await start();
  const [facts] = await query(
    server,
    `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
            current_setting('listen_addresses') as listens, datlocprovider as provider, datlocale as locale
     from pg_database where datname = current_database()`,
  );
  expect(facts).toEqual({ encoding: 'UTF8', fsync: 'on', listens: '127.0.0.1', provider: 'b', locale: 'C.UTF-8' });
});

test('its password is random, in a file for its owner alone, and needed', async () => {
  const server = await start();
  expect((await stat(join(dir, 'password'))).mode & 0o777).toBe(0o600);
  const url = new URL(server.url);
  url.password = 'guessed';
  const client = new pg.Client({ connectionString: url.href });
  await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
});

test('data and address are the same after a stop and a start', async () => {
  const first = await start();
  await query(first, 'create table kept as select 42 as answer');
  await first.stop();
  running = [];
  expect(await findEmbeddedPostgres(dir)).toBeNull();
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await query(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a database left running by a killed Transom is taken over', async () => {
  await startInAnotherProcessAndKillIt();
  const left = await findEmbeddedPostgres(dir);
  const server = await start();
  expect(server.url).toBe(left);
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a second Transom on the same folder is refused in plain words', async () => {
  await start();
  await expect(startEmbeddedPostgres({ dir, log })).rejects.toThrow(`Transom is already running on ${dir}`);
});

test('a database that dies is brought back with everything that was committed', async () => {
  const server = await start();
  await query(server, 'create table kept as select 42 as answer');
  await server.kill();
  expect(await query(server, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a database that dies unasked is brought back too', async () => {
  const server = await start();
  const held = new pg.Client({ connectionString: server.url });
  held.on('error', () => {});
  await held.connect();
  const gone = new Promise((resolve) => held.once('end', resolve));
  const pid = Number((await readFile(join(dir, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGINT');
  await gone;
  await expect
    .poll(() => query(server, 'select 1 as one').catch(() => null), { timeout: 20_000 })
    .toEqual([{ one: 1 }]);
});

test('a lock file whose process number now belongs to another program does not stop the start', async () => {
  const first = await start();
  await first.stop();
  running = [];
  await writeFile(join(dir, 'cluster/postmaster.pid'), `${process.pid}\n${dir}/cluster\n0\n1\n\n127.0.0.1\n`);
  const second = await start();
  expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a start killed while the folder was being prepared does no harm', async () => {
  await mkdir(join(dir, 'cluster.preparing/base'), { recursive: true });
  const server = await start();
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('libraries an install left unlinked are linked at the start', async () => {
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const root = dirname(
    dirname(createRequire(wrapper).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
  );
  const [link] = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];
  const path = join(root, link?.target ?? '');
  await unlink(path);
  await start();
  expect(await readlink(path)).not.toBe('');
});

test('the data may lie in a folder closed to everybody else, for root too', async () => {
  await chmod(dir, 0o700);
  const server = await start();
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
});
