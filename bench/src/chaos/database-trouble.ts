import { randomUUID } from 'node:crypto';
import { fetchInbox, waitFor } from '@transom/testkit';
import pg from 'pg';
import { type ServerProcess, startServerProcess } from '../server-process.ts';
import { LastingReader } from './lasting-reader.ts';
import { type SteadyWebhooks, steadyWebhooks } from './steady-webhooks.ts';

const redeliverWithinMs = 60_000;

export interface TroubleReport {
  breaches: string[];
  webhooks: number;
  /** Answers of 503. */
  refused: number;
}

/**
 * Lets something happen to the database while webhooks come in, and looks afterwards: the process must have lived on,
 * answered 503 while it could not store, never 200 for what was not stored, and have everything after redelivery.
 * @param trouble causes it and resolves once the database is well again; it may send webhooks of its own
 */
export async function troubleDatabase(
  databaseUrl: string,
  program: 'build' | 'sources',
  trouble: (webhooks: SteadyWebhooks) => Promise<void>,
): Promise<TroubleReport> {
  const server = await startServerProcess(databaseUrl, program);
  try {
    const ids = { phoneNumberId: '115390008812345', wabaId: '104216800034591' };
    const appSecret = randomUUID();
    const graphBaseUrl = 'http://127.0.0.1:9';
    const channel = await server.connect({ ...ids, appSecret, verifyToken: randomUUID(), graphBaseUrl });
    const webhooks = steadyWebhooks(server.url, { path: channel.webhookPath, appSecret, ...ids });
    const { position } = await fetchInbox(server.client);
    const reader = new LastingReader(server.url, server.client.headers, position);
    reader.start();
    const { pid } = server.program();
    await webhooks.post('before', 50, 1);
    await trouble(webhooks);
    await waitFor(
      'every webhook to be taken',
      async () => {
        await webhooks.redeliver();
        return webhooks.untaken().length === 0;
      },
      redeliverWithinMs,
    ).catch(() => {});
    const breaches = await findBreaches(server, databaseUrl, webhooks, reader);
    if (!server.program().isAlive() || server.program().pid !== pid)
      breaches.push('the server did not live through it');
    await reader.stop();
    const refused = webhooks.all.flatMap(({ answers }) => answers).filter((status) => status === 503).length;
    return { breaches, webhooks: webhooks.all.length, refused };
  } finally {
    await server.close();
  }
}

async function findBreaches(
  server: ServerProcess,
  databaseUrl: string,
  webhooks: SteadyWebhooks,
  reader: LastingReader,
): Promise<string[]> {
  const sql = new pg.Client({ connectionString: databaseUrl });
  await sql.connect();
  const { rows } = await sql.query<{ wamid: string; count: number }>(
    'select wamid, count(*)::int from message where wamid is not null group by wamid',
  );
  await sql.end();
  const stored = new Map(rows.map(({ wamid, count }) => [wamid, count]));
  const odd = new Set(
    webhooks.all.flatMap(({ answers }) => answers).filter((status) => status !== 200 && status !== 503),
  );
  const lost = webhooks.all.filter(({ wamid, answers }) => answers.includes(200) && !stored.has(wamid)).length;
  const doubled = [...stored.values()].filter((count) => count > 1).length;
  const told = await waitFor('the open browser to catch up', async () => {
    const { seq } = await fetchInbox(server.client);
    return reader.seq === seq;
  }).catch(() => false);
  return [
    ...(lost > 0 ? [`${lost} webhooks were answered 200 and are not stored`] : []),
    ...(doubled > 0 ? [`${doubled} messages are stored twice`] : []),
    ...(webhooks.untaken().length > 0 ? [`${webhooks.untaken().length} webhooks were never taken`] : []),
    ...(odd.size > 0 ? [`webhooks were answered with ${[...odd].join(', ')} (0: not at all)`] : []),
    ...(told ? [] : ['the open browser never caught up']),
    ...reader.gaps().map((gap) => `the feed has a gap: ${gap}`),
  ];
}
