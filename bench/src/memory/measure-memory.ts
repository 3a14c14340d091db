import { setTimeout as delay } from 'node:timers/promises';
import { type BenchPostgres, startBenchHouse } from '../bench-house.ts';
import { openWatchers } from '../live/watchers.ts';
import { runClosedLoop } from '../load/closed-loop.ts';
import { customer, textRequest } from '../load/text-webhook.ts';
import { familyMb, peakResidentMb, residentMb } from '../programs/cost.ts';
import { mb, type Section } from '../report/row.ts';

const settleMs = 5_000;
const messages = 10_000;
const contacts = 500;
const agents = 10;

/** What a house needs that nobody uses, and one in the thick of it. */
export async function measureMemory(postgres: BenchPostgres): Promise<Section> {
  const house = await startBenchHouse(postgres, 'memory');
  try {
    await delay(settleMs);
    const idle = { server: residentMb(house.server.pid), database: familyMb(postgres.pid) };
    const feed = `ws://127.0.0.1:${house.port}/api/v1/feed`;
    const desk = await openWatchers(feed, house.client.headers, agents);
    const requests = Array.from({ length: messages }, (_, n) =>
      textRequest(house.target, customer(n % contacts), `memory-${n}`),
    );
    await runClosedLoop(house.port, requests, 64);
    const busy = { server: peakResidentMb(house.server.pid), database: familyMb(postgres.pid) };
    desk.close();
    return {
      title: 'Memory',
      rows: [
        { measure: 'server, idle', ours: mb(idle.server) },
        {
          measure: `server, peak, 10,000 messages at 64 at a time, ${agents} browsers`,
          ours: mb(busy.server),
          target: '≤ 200 MB',
          holds: busy.server <= 200,
        },
        { measure: 'database, idle (shared memory counted once)', ours: mb(idle.database) },
        { measure: 'database, after the load', ours: mb(busy.database) },
      ],
    };
  } finally {
    await house.close();
  }
}
