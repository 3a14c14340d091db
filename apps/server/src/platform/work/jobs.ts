import { type Runner, run, runMigrations, type Task, type TaskList, Logger as WorkerLogger } from 'graphile-worker';
import type pg from 'pg';
import type { Sql } from '../db/sql.ts';
import type { Logger } from '../observe/logger.ts';

export type { Task, TaskList };

/** Work that may wait: written in the same transaction as its cause, run after it committed, retried until it works. */
export interface Jobs {
  stop(): Promise<void>;
}

/**
 * Writes a job in this transaction.
 * @param key a second job with the same key replaces the first while it has not started
 */
export async function addJob(
  sql: Sql,
  task: string,
  payload: Record<string, unknown>,
  options: { key?: string; maxAttempts?: number; runAt?: Date } = {},
): Promise<void> {
  await sql.raw(
    'select graphile_worker.add_job($1, payload => $2::json, run_at => $3, max_attempts => $4, job_key => $5)',
    [task, JSON.stringify(payload), options.runAt ?? null, options.maxAttempts ?? 10, options.key ?? null],
    'add-job',
  );
}

const quiet = (log: Logger) =>
  new WorkerLogger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ job: true }, message);
  });

export async function migrateJobs(pool: pg.Pool, log: Logger): Promise<void> {
  await runMigrations({ pgPool: pool, logger: quiet(log) });
}

/** @param crontab lines of `minute hour day month weekday task` for work that comes round by the clock */
export async function startJobs(pool: pg.Pool, taskList: TaskList, crontab: string, log: Logger): Promise<Jobs> {
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    crontab,
    concurrency: 5,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: quiet(log),
  });
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'the job runner stopped'));
  return { stop: () => runner.stop() };
}
