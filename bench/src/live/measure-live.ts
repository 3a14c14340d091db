import { randomUUID } from 'node:crypto';
import { api } from '@transom/protocol';
import { type BenchHouse, type BenchPostgres, startBenchHouse } from '../bench-house.ts';
import { actAtPace } from '../load/at-a-pace.ts';
import { runClosedLoop } from '../load/closed-loop.ts';
import { median } from '../load/statistics.ts';
import { customer, textRequest } from '../load/text-webhook.ts';
import { type StubGraph, startStubGraph } from '../meta/start-stub-graph.ts';
import { startCompiled } from '../programs/start-compiled.ts';
import { progress } from '../report/progress.ts';
import { ms, type Row, type Section, whole } from '../report/row.ts';
import { type LiveRun, measureRun } from './measure-run.ts';
import { openWatchers, type Watchers } from './watchers.ts';

const contacts = 500;
const agents = 10;
const crowd = 200;
const perSecond = 50;
const turns = 3;
const turnSeconds = 6;
const slowMetaMs = 150;
const repliesPerSecond = 10;

/** From Meta's POST to the open browsers, against a relay that does nothing else. */
export async function measureLive(postgres: BenchPostgres): Promise<Section> {
  const graph = await startStubGraph();
  const house = await startBenchHouse(postgres, 'live', graph.baseUrl);
  const relay = await startCompiled('floors/bare-relay.ts');
  const feed = `ws://127.0.0.1:${house.port}/api/v1/feed`;
  const relayUrl = `ws://127.0.0.1:${relay.port}`;
  try {
    const known = Array.from({ length: contacts }, (_, n) => textRequest(house.target, customer(n), `known-${n}`));
    await runClosedLoop(house.port, known, 16);
    await house.settle();
    const runs = { ours: [] as LiveRun[], floor: [] as LiveRun[] };
    const desk = await openWatchers(feed, house.client.headers, agents);
    const bareDesk = await openWatchers(relayUrl, {}, agents);
    const load = (run: string, seconds: number) => ({ run, sockets: agents, perSecond, seconds });
    await measureRun(house.port, house.target, desk, load('warm', 2));
    await measureRun(relay.port, house.target, bareDesk, load('warm', 2));
    for (let turn = 0; turn < turns; turn += 1) {
      runs.floor.push(await measureRun(relay.port, house.target, bareDesk, load(`f${turn}`, turnSeconds)));
      runs.ours.push(await measureRun(house.port, house.target, desk, load(`o${turn}`, turnSeconds)));
      progress(`live, turn ${turn + 1}: ours ${show(runs.ours.at(-1))}, relay ${show(runs.floor.at(-1))}`);
    }
    const busy = await measureWhileMetaIsSlow(house, graph, desk);
    progress(`live, Meta slow and a backlog: ${show(busy)}`);
    desk.close();
    bareDesk.close();

    const many = await measureCrowd(house.port, house, feed, house.client.headers, 'c');
    const bareMany = await measureCrowd(relay.port, house, relayUrl, {}, 'r');
    return { title: 'Webhook to browser, 50 messages a second', rows: report(runs, busy, many, bareMany) };
  } finally {
    await relay.program.stop();
    await house.close();
    await graph.stop();
  }
}

/** Replies are under way to a Meta that takes its time, and every conversation's read mark waits to be told. */
async function measureWhileMetaIsSlow(house: BenchHouse, graph: StubGraph, desk: Watchers): Promise<LiveRun> {
  await graph.behave({ delayMs: slowMetaMs });
  const { rows } = await house.sql.query<{ id: string }>('select id from conversation limit $1', [contacts]);
  // A few at a time: what is measured is the backlog of jobs, not how many changes a second are taken.
  for (let n = 0; n < rows.length; n += 10) {
    await Promise.all(
      rows
        .slice(n, n + 10)
        .map(({ id }) => house.client.call(api.conversations.update, { params: { id }, body: { unread: false } })),
    );
  }
  const replies = actAtPace(repliesPerSecond, repliesPerSecond * turnSeconds, (n) =>
    house.client.call(api.conversations.send, {
      params: { id: rows[n]?.id ?? '' },
      body: { id: randomUUID(), type: 'text', text: 'We have it in stock.' },
    }),
  );
  const run = await measureRun(house.port, house.target, desk, {
    run: 'slow',
    sockets: agents,
    perSecond,
    seconds: turnSeconds,
  });
  await replies;
  await graph.behave({ delayMs: 0 });
  return run;
}

async function measureCrowd(
  port: number,
  house: BenchHouse,
  url: string,
  headers: Record<string, string>,
  run: string,
): Promise<LiveRun> {
  const watchers = await openWatchers(url, headers, crowd);
  const result = await measureRun(port, house.target, watchers, { run, sockets: crowd, perSecond, seconds: 4 });
  watchers.close();
  progress(`live, ${crowd} sockets: ${show(result)}`);
  return result;
}

const show = (run: LiveRun | undefined) =>
  run ? `${ms(run.p50Ms)} / ${ms(run.p99Ms)}, ${whole(run.delivered)} of ${whole(run.expected)}` : '';

function report(runs: { ours: LiveRun[]; floor: LiveRun[] }, busy: LiveRun, many: LiveRun, bareMany: LiveRun): Row[] {
  const of = (list: LiveRun[], pick: (run: LiveRun) => number) => median(list.map(pick));
  const [p50, p99] = [of(runs.ours, (r) => r.p50Ms), of(runs.ours, (r) => r.p99Ms)];
  const [floorP50, floorP99] = [of(runs.floor, (r) => r.p50Ms), of(runs.floor, (r) => r.p99Ms)];
  const all = [...runs.ours, busy, many];
  const missing = all.reduce((sum, run) => sum + run.expected - run.delivered, 0);
  const compare = (measure: string, ours: number, floor: number): Row => ({
    measure,
    ours: ms(ours),
    floor: ms(floor),
    ratio: ours / floor,
  });
  return [
    { ...compare(`${agents} sockets, p50`, p50, floorP50), target: '≤ 5 ms', holds: p50 <= 5 },
    {
      ...compare(`${agents} sockets, p99`, p99, floorP99),
      target: '≤ 20 ms and ≤ 3 × floor',
      holds: p99 <= 20 && p99 <= 3 * floorP99,
    },
    {
      ...compare(
        `the same, Meta takes ${slowMetaMs} ms, replies and ${contacts} read marks wait, p50`,
        busy.p50Ms,
        floorP50,
      ),
      target: '≤ 5 ms',
      holds: busy.p50Ms <= 5,
    },
    {
      ...compare(
        `the same, Meta takes ${slowMetaMs} ms, replies and ${contacts} read marks wait, p99`,
        busy.p99Ms,
        floorP99,
      ),
      target: '≤ 20 ms',
      holds: busy.p99Ms <= 20,
    },
    compare(`${crowd} sockets, p50`, many.p50Ms, bareMany.p50Ms),
    compare(`${crowd} sockets, p99`, many.p99Ms, bareMany.p99Ms),
    { measure: 'messages that did not reach a socket', ours: whole(missing), target: '0', holds: missing === 0 },
  ];
}
