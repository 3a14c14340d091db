import pg from 'pg';
import { type BenchHouse, type BenchPostgres, startBenchHouse } from '../bench-house.ts';

import { runClosedLoop } from '../load/closed-loop.ts';
import { median } from '../load/statistics.ts';
import { customer, textRequest } from '../load/text-webhook.ts';
import { startCompiled } from '../programs/start-compiled.ts';
import { progress } from '../report/progress.ts';
import { mb, ms, type Row, type Section, seconds, whole } from '../report/row.ts';
import { type Cell, count, measureCell, type Subject } from './measure-cell.ts';
import { raceFirstMessages, wantedInRace } from './race-first-messages.ts';

/** Messages per concurrency. The largest comes first: its peak memory is that of a fresh server. */
const loads = [
  { concurrency: 64, messages: 20_000 },
  { concurrency: 16, messages: 10_000 },
  { concurrency: 1, messages: 3_000 },
] as const;
const passes = 3;
const contacts = 500;
const warmUp = 500;
const redelivered = 1_000;

interface Measured {
  concurrency: number;
  ours: Cell[];
  floor: Cell[];
}

/** Webhooks stored before they are acknowledged: ours against one bare INSERT each, turn by turn. */
export async function measureIngest(postgres: BenchPostgres): Promise<Section> {
  const house = await startBenchHouse(postgres, 'ingest');
  const floorUrl = await postgres.createDatabase('ingest_floor');
  const floor = await startCompiled('floors/bare-insert.ts', {
    DATABASE_URL: floorUrl,
    APP_SECRET: house.target.appSecret,
  });
  const floorSql = new pg.Pool({ connectionString: floorUrl, max: 1 });
  const subjects: { ours: Subject; floor: Subject } = {
    ours: {
      port: house.port,
      pid: house.server.pid,
      sql: house.sql,
      countSql: 'select count(*)::int as rows, count(distinct text)::int as texts from message',
    },
    floor: {
      port: floor.port,
      pid: floor.program.pid,
      sql: floorSql,
      countSql: 'select count(*)::int as rows, count(distinct text)::int as texts from floor_message',
    },
  };
  try {
    const measured: Measured[] = loads.map(({ concurrency }) => ({ concurrency, ours: [], floor: [] }));
    const prepare = (messages: number, name: string) =>
      Array.from({ length: messages }, (_, n) => textRequest(house.target, customer(n % contacts), `${name}-${n}`));
    for (const { port } of [subjects.ours, subjects.floor]) await runClosedLoop(port, prepare(warmUp, 'warm-up'), 16);

    let last: Buffer[] = [];
    for (let pass = 0; pass < passes; pass += 1) {
      for (const [i, { concurrency, messages }] of loads.entries()) {
        last = prepare(messages, `${pass}-${concurrency}`);
        // Whoever goes second finds warm caches; they take turns at that too.
        for (const name of pass % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)) {
          // What the one before left to be written must not be charged to the next.
          await house.sql.query('checkpoint');
          const cell = await measureCell(subjects[name], postgres.pid, last, concurrency);
          measured[i]?.[name].push(cell);
          progress(
            `ingest, pass ${pass + 1}, ${concurrency} at a time, ${name}: ${whole(cell.storedPerSecond)} per second`,
          );
        }
      }
    }
    const doubledOnRedelivery = await redeliver(subjects.ours, last.slice(0, redelivered));
    return {
      title: 'Webhook ingest, everything stored before 200',
      rows: await report(measured, doubledOnRedelivery, house),
    };
  } finally {
    await floor.program.stop();
    await floorSql.end();
    await house.close();
  }
}

/** Meta delivers some webhooks again, here all at once. Returns how many more rows there are than before. */
async function redeliver(subject: Subject, requests: readonly Buffer[]): Promise<number> {
  const before = await count(subject);
  await runClosedLoop(subject.port, requests, 64);
  return (await count(subject)).rows - before.rows;
}

async function report(measured: Measured[], doubledOnRedelivery: number, house: BenchHouse): Promise<Row[]> {
  const all = measured.flatMap(({ ours }) => ours);
  const sum = (pick: (cell: Cell) => number) => all.reduce((total, cell) => total + pick(cell), 0);
  const sent = sum((cell) => cell.sent);
  const [lost, doubled, refused] = [
    sum((c) => c.lost),
    sum((c) => c.doubled) + doubledOnRedelivery,
    sum((c) => c.refused),
  ];
  const freshPeak = measured[0]?.ours[0]?.peakMb ?? Number.NaN;
  const race = await raceFirstMessages(house);
  return [
    ...[...measured].reverse().flatMap(reportLoad),
    {
      measure: 'server memory, peak, after the first 20,000',
      ours: mb(freshPeak),
      floor: mb(measured[0]?.floor[0]?.peakMb ?? Number.NaN),
      target: '≤ 200 MB',
      holds: freshPeak <= 200,
    },
    { measure: `server memory, peak, after ${whole(sent)}`, ours: mb(Math.max(...all.map((c) => c.peakMb))) },
    { measure: `refused, of ${whole(sent)}`, ours: whole(refused), target: '0', holds: refused === 0 },
    { measure: 'acknowledged and not stored', ours: whole(lost), target: '0', holds: lost === 0 },
    {
      measure: `stored twice, ${whole(redelivered)} redeliveries included`,
      ours: whole(doubled),
      target: '0',
      holds: doubled === 0,
    },
    {
      measure: 'conversations of 100 new contacts, 4 first messages each at once',
      ours: `${race.conversations} (${race.messages} messages)`,
      target: `${wantedInRace.conversations}`,
      holds: race.conversations === wantedInRace.conversations && race.messages === wantedInRace.messages,
    },
  ];
}

function reportLoad({ concurrency, ours, floor }: Measured): Row[] {
  const of = (cells: Cell[], pick: (cell: Cell) => number) => median(cells.map(pick));
  const perSecond = (cell: Cell) => cell.storedPerSecond;
  // The machine's mood changes between passes, less within one: the ratio is taken pass by pass.
  const ratio = median(ours.map((cell, i) => cell.storedPerSecond / (floor[i]?.storedPerSecond ?? Number.NaN)));
  const cpu = (cell: Cell) => cell.serverCpu + cell.databaseCpu;
  const showCpu = (cells: Cell[]) =>
    `${seconds(of(cells, (c) => c.serverCpu))} + ${seconds(of(cells, (c) => c.databaseCpu))}`;
  const ack = (cells: Cell[]) => `${ms(of(cells, (c) => c.p50Ms))} / ${ms(of(cells, (c) => c.p99Ms))}`;
  const isLoaded = concurrency === 64;
  return [
    {
      measure: `${concurrency} at a time: stored per second`,
      ours: whole(of(ours, perSecond)),
      floor: whole(of(floor, perSecond)),
      ratio,
      ...(isLoaded && { target: '≥ 1.00 × floor', holds: ratio >= 1 }),
    },
    { measure: `${concurrency} at a time: acknowledged, p50 / p99`, ours: ack(ours), floor: ack(floor) },
    {
      measure: `${concurrency} at a time: CPU per 1,000, server + database`,
      ours: showCpu(ours),
      floor: showCpu(floor),
      ratio: of(ours, cpu) / of(floor, cpu),
      ...(isLoaded && { target: '≤ 0.30 s', holds: of(ours, cpu) <= 0.3 }),
    },
  ];
}
