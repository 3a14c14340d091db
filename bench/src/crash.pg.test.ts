import { createTestDatabase } from '@transom/testkit';
import { expect, it } from 'vitest';
import { crashServer } from './chaos/crash-server.ts';

it('a server killed in the middle of the traffic loses nothing, doubles nothing and leaves no gap in the feed', async () => {
  const database = await createTestDatabase();
  try {
    const report = await crashServer({ runs: 3, databaseUrl: database.url, program: 'sources' });
    expect(report.breaches).toEqual([]);
    expect(report.inbound).toBeGreaterThan(0);
    expect(report.outbound).toBeGreaterThan(0);
  } finally {
    await database.drop();
  }
}, 180_000);
