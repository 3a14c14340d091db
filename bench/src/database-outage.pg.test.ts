import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@transom/server/embedded';
import { expect, it } from 'vitest';
import { stopDatabase } from './chaos/stop-database.ts';

it('while the database is away webhooks are refused, none is acknowledged in vain, and all arrive when Meta delivers again', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'transom-outage-'));
  const postgres = await startEmbeddedPostgres({ dir, log: { info: () => {}, warn: () => {} } });
  try {
    const report = await stopDatabase(postgres, postgres.url, 'sources', 2);
    expect(report.breaches).toEqual([]);
    expect(report.refused).toBeGreaterThan(0);
  } finally {
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  }
}, 180_000);
