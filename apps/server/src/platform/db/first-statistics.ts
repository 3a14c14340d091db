import type { Logger } from '../observe/logger.ts';
import type { Sql } from './sql.ts';

const lookEveryMs = 1_000;

/**
 * PostgreSQL plans blindly for a table it has never analysed: it takes `workspace_id = $1` for a rare match and walks a
 * whole workspace where an index leads to one row (measured: 10 ms instead of 0.3 for the contacts of a batch).
 * Autovacuum comes by after a minute; a first campaign or a moved-in history does not wait that long. So the first rows
 * of each of our tables are analysed at once, after which autovacuum keeps up by itself.
 *
 * Returns the way to stop looking.
 */
export function gatherFirstStatistics(sql: Sql, log: Logger): () => void {
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const blind = await sql.raw<{ name: string }>(
      `select quote_ident(relname) as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples <= 0`,
    );
    for (const { name } of blind) {
      const rows = await sql.raw(`select 1 from ${name} limit 1`);
      if (rows.length > 0) await sql.raw(`analyze ${name}`);
    }
  };
  const later = () => {
    timer = setTimeout(() => {
      look()
        .catch((error: unknown) => log.debug({ err: error }, 'first statistics not gathered yet'))
        .finally(later);
    }, lookEveryMs);
    timer.unref();
  };
  later();
  return () => clearTimeout(timer);
}
