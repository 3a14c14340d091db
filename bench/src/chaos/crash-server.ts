import { setTimeout as delay } from 'node:timers/promises';
import type { MessageStatus } from '@transom/protocol';
import { fetchInbox, waitFor } from '@transom/testkit';
import pg from 'pg';
import { startServerProcess } from '../server-process.ts';
import { findBreaches } from './find-breaches.ts';
import { LastingReader } from './lasting-reader.ts';
import { startSandboxProcess } from './sandbox-process.ts';
import { startTraffic } from './traffic.ts';

const earliestMs = 200;
const latestMs = 2_500;
const settleWithinMs = 90_000;

export interface CrashReport {
  breaches: string[];
  inbound: number;
  outbound: number;
  /** Messages a crash caught between the call to Meta and its answer, and that never got there. */
  unconfirmed: number;
}

/**
 * Kills the server (SIGKILL) at random moments while customers write and agents answer, each time starts it again,
 * and looks afterwards for anything lost, doubled, gone backwards or missing in the feed.
 */
export async function crashServer(options: {
  runs: number;
  databaseUrl: string;
  program: 'build' | 'sources';
  onCrash?: (run: number) => void;
}): Promise<CrashReport> {
  const [server, sandbox] = await Promise.all([
    startServerProcess(options.databaseUrl, options.program),
    startSandboxProcess(),
  ]);
  const sql = new pg.Pool({ connectionString: options.databaseUrl, max: 1 });
  try {
    await sandbox.connectTo(server);
    const before = await fetchInbox(server.client);
    const reader = new LastingReader(server.url, server.client.headers, before.position);
    reader.start();
    const traffic = startTraffic(sandbox, server.client);
    await waitFor('the first answer', () => traffic.outbound.length > 0, 30_000);
    const atCrashes: Map<string, MessageStatus>[] = [];
    for (let run = 1; run <= options.runs; run += 1) {
      await delay(earliestMs + Math.random() * (latestMs - earliestMs));
      await server.program().kill();
      const { rows } = await sql.query<{ id: string; status: MessageStatus }>(
        `select id, status from message where direction = 'outbound'`,
      );
      atCrashes.push(new Map(rows.map(({ id, status }) => [id, status])));
      options.onCrash?.(run);
      await server.start();
    }
    await delay(earliestMs);
    await traffic.stop();
    const found = await findBreaches({ server, sandbox, traffic, reader, before, atCrashes, settleWithinMs });
    return { ...found, inbound: traffic.inbound.length, outbound: traffic.outbound.length };
  } finally {
    await sql.end();
    await Promise.all([server.close(), sandbox.close()]);
  }
}
