import { startTestPostgres } from '@transom/testkit/database';

/** Playwright's global set-up: one PostgreSQL for the whole run; every file clones a database of its own. */
export default async function startDatabase(): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  return () => postgres.stop();
}
