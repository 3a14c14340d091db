import type pg from 'pg';
import { runClosedLoop } from '../load/closed-loop.ts';
import { percentile } from '../load/statistics.ts';
import { cpuSeconds, familyCpuSeconds, peakResidentMb } from '../programs/cost.ts';

/** Somebody who stores webhooks: Transom, or the floor. */
export interface Subject {
  port: number;
  pid: number;
  sql: pg.Pool;
  /** A query for `rows` and `texts` (distinct ones) stored so far. */
  countSql: string;
}

/** What one subject did with one load. */
export interface Cell {
  sent: number;
  storedPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  serverCpu: number;
  databaseCpu: number;
  peakMb: number;
  /** Acknowledged and not stored. */
  lost: number;
  /** Stored more than once. */
  doubled: number;
  refused: number;
}

/** Puts a load on one subject and counts afterwards, in its database, what became of it. CPU is in s per 1,000. */
export async function measureCell(
  subject: Subject,
  databasePid: number,
  requests: readonly Buffer[],
  concurrency: number,
): Promise<Cell> {
  const before = await count(subject);
  const [serverBefore, databaseBefore] = [cpuSeconds(subject.pid), familyCpuSeconds(databasePid)];
  const { seconds, latenciesMs, accepted } = await runClosedLoop(subject.port, requests, concurrency);
  const thousands = latenciesMs.length / 1000;
  const serverCpu = (cpuSeconds(subject.pid) - serverBefore) / thousands;
  const databaseCpu = (familyCpuSeconds(databasePid) - databaseBefore) / thousands;
  const after = await count(subject);
  const texts = after.texts - before.texts;
  return {
    storedPerSecond: texts / seconds,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
    serverCpu,
    databaseCpu,
    peakMb: peakResidentMb(subject.pid),
    lost: Math.max(0, accepted - texts),
    doubled: after.rows - before.rows - texts,
    sent: latenciesMs.length,
    refused: latenciesMs.length - accepted,
  };
}

export async function count({ sql, countSql }: Subject): Promise<{ rows: number; texts: number }> {
  const { rows } = await sql.query<{ rows: number; texts: number }>(countSql);
  return rows[0] ?? { rows: 0, texts: 0 };
}
