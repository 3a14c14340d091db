import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { root, runQuietly } from './steps/run-command.mjs';

/**
 * Writes the types of all tables, read from a freshly migrated database. With `--check` it changes nothing and fails
 * when the committed file is not what the migrations say.
 */
const committed = 'apps/server/src/platform/db/tables.generated.ts';
const checking = process.argv.includes('--check');

register();
const { startTestPostgres, createTestDatabase } = await import('../packages/testkit/src/database.ts');
const postgres = await startTestPostgres();
const fresh = join(root, 'node_modules/.tables.generated.ts');
try {
  const { url } = await createTestDatabase();
  const codegen = join(root, 'node_modules/kysely-codegen/dist/cli/bin.js');
  // The server's connections read bigint as number; the migration tool's own table is nobody's business.
  const choices = ['--type-mapping', '{"int8":"number"}', '--exclude-pattern', 'migration'];
  await runQuietly(process.execPath, [codegen, '--dialect', 'postgres', ...choices, '--url', url, '--out-file', fresh]);
} finally {
  await postgres.stop();
}
const text = await readFile(fresh, 'utf8');
await rm(fresh);
if (!checking) {
  await writeFile(join(root, committed), text);
} else if (text !== (await readFile(join(root, committed), 'utf8'))) {
  console.error(`${committed} is stale. Run: npm run db:types`);
  process.exitCode = 1;
}
