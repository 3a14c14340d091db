import { readFile } from 'node:fs/promises';
import { waitFor } from '@transom/testkit';
import type { BenchHouse, BenchPostgres } from '../bench-house.ts';

const grownTables = 'contact|contact_identity|conversation|message|receipt|feed_event';

/**
 * The plans PostgreSQL really used for what the server asked while `work` ran, as its log tells them; and the growing
 * tables that were read from end to end.
 */
export async function readPlans(
  postgres: BenchPostgres,
  house: BenchHouse,
  /** What must be in the log before it is read. */
  wanted: readonly RegExp[],
  work: () => Promise<void>,
): Promise<{ plans: string; scanned: string[] }> {
  const { rows } = await house.sql.query<{ name: string }>('select current_database() as name');
  const name = rows[0]?.name ?? '';
  const settings = { session_preload_libraries: "'auto_explain'", 'auto_explain.log_min_duration': '0' };
  // A setting of a library that is not loaded yet cannot be checked, so it is loaded here first.
  await house.sql.query(`load 'auto_explain'`);
  for (const [key, value] of Object.entries(settings))
    await house.sql.query(`alter database ${name} set ${key} = ${value}`);
  const before = (await readFile(postgres.logFile, 'utf8')).length;
  // Settings reach new connections only.
  await house.sql.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = 'transom'`,
    [name],
  );
  await waitFor('the server to be connected again', async () => (await fetch(`${house.url}/readyz`)).ok);
  await work();
  const plans = await waitFor('the plans in the log', async () => {
    const text = (await readFile(postgres.logFile, 'utf8')).slice(before);
    return wanted.every((each) => each.test(text)) ? text : null;
  });
  const scans = plans.matchAll(new RegExp(`Seq Scan on (${grownTables})\\b`, 'g'));
  return { plans, scanned: [...new Set([...scans].map(([, table]) => table ?? ''))] };
}
