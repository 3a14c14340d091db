import type { Logger } from '../observe/logger.ts';
import type { Sql } from './sql.ts';

const lookEveryMs = 1_000;

/**
 * PostgreSQL plans by what it last counted. For a table that grew from nothing in a minute it believes in a handful of
 * rows, takes `workspace_id = $1` for a rare match and walks a whole workspace where an index leads to one row
 * (measured: 10 ms instead of 0.3 for the contacts of a batch). Autovacuum comes by once a minute; a first campaign or
 * a moved-in history does not wait that long. So a table that has tripled since it was counted is counted again at
 * once, which also makes PostgreSQL plan its statements anew.
 *
 * Returns the way to stop looking.
 */
export function keepStatisticsFresh(sql: Sql, log: Logger): () => void {
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const grown = await sql.raw<{ name: string }>(
      `select quote_ident(c.relname) as name from pg_stat_user_tables s join pg_class c on c.oid = s.relid
       where s.schemaname = 'public' and s.n_mod_since_analyze > 20 + 2 * greatest(c.reltuples, 0)`,
    );
    for (const { name } of grown) await sql.raw(`analyze ${name}`);
  };
  const later = () => {
    timer = setTimeout(() => {
      look()
        .catch((error: unknown) => log.debug({ err: error }, 'statistics not gathered yet'))
        .finally(later);
    }, lookEveryMs);
    timer.unref();
  };
  later();
  return () => clearTimeout(timer);
}
