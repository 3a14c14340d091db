import { startTestPostgres } from './database.ts';

/** Vitest's global set-up: one PostgreSQL for all `.pg.test.ts` files of a run. */
export async function setup(): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  return () => postgres.stop();
}
