import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from '../../startup-error.ts';
import { findBinaries } from './binaries.ts';
import { choosePort, clusterFiles, databaseName, ensureCluster, readPassword } from './cluster.ts';
import { chooseDatabaseUser } from './database-user.ts';
import { connectionUrl, crash, findRunning, launch, type Postmaster, shutDown, waitUntilReady } from './postmaster.ts';

/** Two Transoms on one folder would stop each other's database, so the one in charge holds this advisory lock. */
const inChargeLock = 0x7472616e;
const firstPauseMs = 100;
const longestPauseMs = 5_000;

type Log = { info(message: string): void; warn(message: string): void };

/** A PostgreSQL server that is kept running until it is told to stop. */
export type EmbeddedPostgres = {
  /** Stays the same for as long as the handle lives, restarts included. */
  url: string;
  /** Stops the server for good: committed work is safe, open transactions are rolled back. */
  stop(): Promise<void>;
  /** Stops the server, waits for `whileDown`, and starts it again. */
  restart(whileDown?: () => Promise<void>): Promise<void>;
  /** Ends the server as a crash would. Resolves when supervision has brought it back. */
  kill(): Promise<void>;
};

/**
 * Starts PostgreSQL on the data in `dir` (made when empty), or takes over the one already running there, and brings it
 * back whenever it dies.
 * @throws StartupError in plain words: no permission, no room, another Transom in charge, no answer in time.
 */
export async function startEmbeddedPostgres({ dir, log }: { dir: string; log: Log }): Promise<EmbeddedPostgres> {
  const files = clusterFiles(dir);
  const user = await chooseDatabaseUser(files.cluster);
  const binaries = await findBinaries(user);
  await ensureCluster(files, binaries, user);
  const password = await readPassword(files);
  const found = await findRunning(files);
  const port = found?.port ?? (await choosePort(files));
  const stopped = new AbortController();
  let server: Postmaster;
  let watch: pg.Client;
  /** Starts, stops and recoveries, one after the other. */
  let queue: Promise<void> = Promise.resolve();

  async function bringUp(): Promise<void> {
    server = (await findRunning(files)) ?? (await launch(files, port, binaries, user));
    if (server.port !== port) throw new Error(`the database came back on port ${server.port} instead of ${port}`);
    await waitUntilReady(server, password, files);
    watch = await takeCharge(connectionUrl(port, password, 'postgres'), dir);
    watch.once('end', onLost);
  }

  async function bringBack(): Promise<void> {
    for (let pauseMs = firstPauseMs; !stopped.signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        return await bringUp();
      } catch (error) {
        log.warn(`the database is down, trying again: ${error instanceof Error ? error.message : String(error)}`);
        await delay(pauseMs, undefined, { signal: stopped.signal }).catch(() => {});
      }
    }
  }

  function onLost(): void {
    log.warn('the database went away and is being brought back');
    inTurn(bringBack).then(
      () => stopped.signal.aborted || log.info('the database is back'),
      () => {},
    );
  }

  /** From here on its going away is our own doing. */
  async function letGo(): Promise<void> {
    watch.removeListener('end', onLost);
    await watch.end().catch(() => {});
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  }

  await untilReleased(bringUp);
  log.info(found === null ? 'the database is running' : 'the database was still running and has been taken over');
  return {
    url: connectionUrl(port, password),
    stop: () => {
      stopped.abort();
      return inTurn(async () => {
        await letGo();
        await shutDown(server, files);
      });
    },
    restart: (whileDown) =>
      inTurn(async () => {
        await letGo();
        await shutDown(server, files);
        await whileDown?.();
        await bringBack();
      }),
    kill: () =>
      inTurn(async () => {
        await letGo();
        await crash(server, files);
        await bringBack();
      }),
  };
}

/** The address of the server another process keeps running on `dir`, or null when none does. */
export async function findEmbeddedPostgres(dir: string): Promise<string | null> {
  const files = clusterFiles(dir);
  const running = await findRunning(files);
  if (running === null) return null;
  const password = await readPassword(files);
  await waitUntilReady(running, password, files);
  return connectionUrl(running.port, password);
}

/** After a crash of PostgreSQL alone, its last processes may hold its memory for a moment longer. */
async function untilReleased(start: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start();
    } catch (error) {
      const isHeld = error instanceof Error && /shared memory block|lock file/.test(error.message);
      if (!isHeld || attempt === 20) throw error;
      await delay(500);
    }
  }
}

/** A connection that proves we are in charge and ends the moment the server does. Makes our database if it is missing. */
async function takeCharge(url: string, dir: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'transom supervisor', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  const locked = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [inChargeLock]);
  if (locked.rows[0]?.mine !== true) {
    await client.end();
    throw new StartupError(`Transom is already running on ${dir}. Stop it first, or set DATA_DIR to another folder.`);
  }
  const existing = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (existing.rowCount === 0) await client.query(`create database ${databaseName}`);
  return client;
}
