import { randomUUID } from 'node:crypto';
import { api } from '@transom/protocol';
import { waitFor } from '@transom/testkit';
import { type BenchHouse, type BenchPostgres, startBenchHouse } from '../bench-house.ts';
import { actAtPace } from '../load/at-a-pace.ts';
import { runClosedLoop } from '../load/closed-loop.ts';
import { percentile } from '../load/statistics.ts';
import { customer, textRequest } from '../load/text-webhook.ts';
import { monotonicMs, type StubGraph, startStubGraph } from '../meta/start-stub-graph.ts';
import { progress } from '../report/progress.ts';
import { ms, type Row, type Section, whole } from '../report/row.ts';

const contacts = 500;
const perSecond = 20;
const seconds = 6;
const silentCalls = 5;
const burstConcurrency = 16;
const mostInBurst = 40_000;
const targetMs = 100;

interface Replies {
  latenciesMs: number[];
  missing: number;
}

/** From an agent's POST to the moment the message reaches Meta. */
export async function measureReply(postgres: BenchPostgres): Promise<Section> {
  const graph = await startStubGraph();
  const house = await startBenchHouse(postgres, 'reply', graph.baseUrl);
  try {
    const known = Array.from({ length: contacts }, (_, n) => textRequest(house.target, customer(n), `known-${n}`));
    await runClosedLoop(house.port, known, 16);
    await house.settle();
    const { rows } = await house.sql.query<{ id: string; phone: string }>(
      `select v.id, c.wa_id as phone from conversation v
       join contact c on c.workspace_id = v.workspace_id and c.id = v.contact_id order by c.wa_id`,
    );
    const open = rows.map(({ id }) => id);
    await reply(house, graph, open.slice(0, perSecond));
    const quiet = await reply(house, graph, open.slice(0, perSecond * seconds));
    progress(`reply, quiet: ${show(quiet)}`);
    const busy = await duringBurst(house, 'burst', () => reply(house, graph, open.slice(0, perSecond * seconds)));
    progress(`reply, during a burst: ${show(busy.result)}`);

    const silent = rows.slice(-silentCalls);
    await graph.behave({ deafTo: silent.map(({ phone }) => phone) });
    await reply(
      house,
      graph,
      silent.map(({ id }) => id),
    );
    const blocked = await duringBurst(house, 'silent', () => reply(house, graph, open.slice(0, perSecond * seconds)));
    progress(`reply, with ${silentCalls} silent calls: ${show(blocked.result)}`);
    const burst = (rate: number) => `during ${whole(rate)} inbound/s`;
    return {
      title: "An agent's reply, POST to Meta",
      rows: [
        row('with nothing else going on', quiet),
        row(burst(busy.perSecond), busy.result),
        row(`${burst(blocked.perSecond)}, ${silentCalls} calls to Meta never answered`, blocked.result),
      ],
    };
  } finally {
    await house.close();
    await graph.stop();
  }
}

/** Writes one reply into each conversation, at a steady pace, and asks Meta when they arrived. */
async function reply(house: BenchHouse, graph: StubGraph, conversations: readonly string[]): Promise<Replies> {
  const sentAt = new Map<string, number>();
  await actAtPace(perSecond, conversations.length, (n) => {
    const id = randomUUID();
    sentAt.set(id, monotonicMs());
    return house.client.call(api.conversations.send, {
      params: { id: conversations[n] ?? '' },
      body: { id, type: 'text', text: 'Yes, it is in stock. Shall we put it aside for you?' },
    });
  });
  const arrivals = async () => (await graph.seen()).arrivals;
  await waitFor('the replies at Meta', async () => {
    const seen = await arrivals();
    return [...sentAt.keys()].every((id) => id in seen);
  }).catch(() => {});
  const seen = await arrivals();
  const latenciesMs = [...sentAt].flatMap(([id, at]) => (seen[id] === undefined ? [] : [seen[id] - at]));
  return { latenciesMs, missing: sentAt.size - latenciesMs.length };
}

/** Customers write as fast as they are taken while `work` is done. */
async function duringBurst<T>(house: BenchHouse, name: string, work: () => Promise<T>) {
  const requests = Array.from({ length: mostInBurst }, (_, n) =>
    textRequest(house.target, customer(n % contacts), `${name}-${n}`),
  );
  const burst = runClosedLoop(house.port, requests, burstConcurrency, seconds * 1000);
  const result = await work();
  const { latenciesMs, seconds: took } = await burst;
  return { result, perSecond: latenciesMs.length / took };
}

const show = ({ latenciesMs, missing }: Replies) =>
  `${ms(percentile(latenciesMs, 0.5))} / ${ms(percentile(latenciesMs, 0.95))}, ${missing} missing`;

function row(measure: string, { latenciesMs, missing }: Replies): Row {
  const p95 = percentile(latenciesMs, 0.95);
  return {
    measure: `${measure}: p50 / p95`,
    ours: `${ms(percentile(latenciesMs, 0.5))} / ${ms(p95)}${missing > 0 ? `, ${missing} missing` : ''}`,
    target: `p95 ≤ ${targetMs} ms`,
    holds: p95 <= targetMs && missing === 0,
  };
}
