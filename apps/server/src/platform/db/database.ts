import type { FeedEvent } from '@transom/protocol';
import pg from 'pg';
import { type EventReference, writeReference } from '../feed/event-reference.ts';
import { type CommittedEvents, flushFeed } from '../feed/flush.ts';
import { databaseFailure } from './database-failure.ts';
import type { Compilable, Sql } from './sql.ts';

// Counters and arrival numbers stay far below 2^53; text would leak into every comparison.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** An open transaction. Emitted events get their numbers at its very end and reach the browsers after it committed. */
export interface Tx extends Sql {
  emit(workspaceId: string, event: FeedEvent): void;
  /** An event that is read when it is told: see `EventReference`. */
  emitReference(workspaceId: string, reference: EventReference): void;
  /** Runs at the end of the transaction, before the commit: for a statement whose answer nobody waits for. */
  atEnd(statement: () => Promise<unknown>): void;
  /** Runs once the transaction is committed; never when it is rolled back. */
  afterCommit(effect: () => void): void;
}

export interface Database extends Sql {
  /** Opens a transaction for an edge (route, webhook, job). Throws AppError `database_unavailable` when it cannot. */
  withTx<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  maxConnections?: number;
  /**
   * For the busiest path: its statements are the same thousands of times a minute, so they are planned once a
   * connection, and `begin` and `commit` travel together with the statements next to them.
   */
  busy?: boolean;
  /** Told of the events of each commit, in the order of the commits of this process. */
  onEvents: (committed: CommittedEvents[]) => void;
}

export function createDatabase({ url, maxConnections = 20, busy = false, onEvents }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: 5_000,
    application_name: 'transom',
    pipeline: busy,
  });
  // A connection that breaks is replaced by the pool, and the query that fails carries the news; without listeners it
  // would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    // Runs before whatever the connection was wanted for; if it fails, so does that, with the news.
    if (busy) client.query('set plan_cache_mode = force_generic_plan').catch(() => {});
  });

  return {
    ...sqlOver(pool),
    pool,
    withTx: (work) => runTx(pool, work, onEvents, busy),
    close: () => pool.end(),
  };
}

async function runTx<T>(
  pool: pg.Pool,
  work: (tx: Tx) => Promise<T>,
  onEvents: (committed: CommittedEvents[]) => void,
  busy: boolean,
): Promise<T> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw databaseFailure(cause);
  });
  const emitted = new Map<string, string[]>();
  const endings: (() => Promise<unknown>)[] = [];
  const effects: (() => void)[] = [];
  const emit = (workspaceId: string, payload: string) => {
    const payloads = emitted.get(workspaceId);
    if (payloads) payloads.push(payload);
    else emitted.set(workspaceId, [payload]);
  };
  const tx: Tx = {
    ...sqlOver(client),
    emit: (workspaceId, event) => emit(workspaceId, JSON.stringify(event)),
    emitReference: (workspaceId, reference) => emit(workspaceId, writeReference(reference)),
    atEnd: (statement) => endings.push(statement),
    afterCommit: (effect) => effects.push(effect),
  };
  let broken: Error | undefined;
  try {
    const begun = client.query('begin');
    if (busy) begun.catch(() => {});
    else await begun;
    const result = await work(tx);
    const committed = busy
      ? await endTogether(client, tx, endings, emitted)
      : await endInTurn(client, tx, endings, emitted);
    if (committed.length > 0) onEvents(committed);
    for (const effect of effects) effect();
    return result;
  } catch (cause) {
    await client.query('rollback').catch((error: Error) => {
      broken = error;
    });
    throw databaseFailure(cause);
  } finally {
    client.release(broken);
  }
}

type Endings = readonly (() => Promise<unknown>)[];

async function endInTurn(client: pg.PoolClient, tx: Tx, endings: Endings, emitted: ReadonlyMap<string, string[]>) {
  for (const end of endings) await end();
  const committed = await flushFeed(tx, emitted);
  await client.query('commit');
  return committed;
}

/**
 * Sends what is left and the commit without waiting in between. When a statement fails, PostgreSQL refuses those behind
 * it and turns the commit into a rollback; the first failure is the one told.
 */
async function endTogether(client: pg.PoolClient, tx: Tx, endings: Endings, emitted: ReadonlyMap<string, string[]>) {
  const ended = Promise.all(endings.map((end) => end()));
  const flushed = flushFeed(tx, emitted);
  const settled = Promise.all([ended, flushed]);
  // With more than one workspace the flush is several statements, and the commit must not overtake any.
  if (emitted.size > 1) await settled;
  const [[, committed]] = await Promise.all([settled, client.query('commit')]);
  return committed;
}

type Queryable = Pick<pg.Pool, 'query'> | Pick<pg.PoolClient, 'query'>;

function sqlOver(queryable: Queryable): Sql {
  const run = async <R>(config: pg.QueryConfig): Promise<pg.QueryResult<R & pg.QueryResultRow>> => {
    try {
      return await queryable.query<R & pg.QueryResultRow>(config);
    } catch (cause) {
      throw databaseFailure(cause);
    }
  };
  const compiled = <O>(query: Compilable<O>): pg.QueryConfig => {
    const { sql, parameters } = query.compile();
    return { text: sql, values: [...parameters] };
  };
  return {
    many: async <O>(query: Compilable<O>) => (await run<O>(compiled(query))).rows,
    first: async <O>(query: Compilable<O>) => (await run<O>(compiled(query))).rows[0],
    run: async (query) => (await run(compiled(query))).rowCount ?? 0,
    raw: async <R>(text: string, values: readonly unknown[] = [], name?: string) =>
      (await run<R>(name ? { text, values: [...values], name } : { text, values: [...values] })).rows,
  };
}
