import { type BenchHouse, type BenchPostgres, startBenchHouse } from '../bench-house.ts';
import { Lane, prepareRequest } from '../load/lane.ts';
import { percentile } from '../load/statistics.ts';
import { progress } from '../report/progress.ts';
import { ms, type Row, type Section, whole } from '../report/row.ts';
import { type InboxSize, makeInbox } from './make-inbox.ts';
import { readPlans } from './read-plans.ts';

const usual: InboxSize = { conversations: 10_000, messages: 200_000 };
const huge: InboxSize = { conversations: 1_000_000, messages: 10_000_000 };
const calls = 600;
const warmUp = 200;
const threads = 200;

export const measurePages = (postgres: BenchPostgres): Promise<Section> => measure(postgres, usual);
/** Takes minutes to make; for looking at the plans. */
export const measureHugePages = (postgres: BenchPostgres): Promise<Section> => measure(postgres, huge);

/** First pages as a script or a browser asks for them, one at a time. */
async function measure(postgres: BenchPostgres, size: InboxSize): Promise<Section> {
  const house = await startBenchHouse(postgres, `pages_${size.conversations}`);
  try {
    progress(`pages: making ${whole(size.conversations)} conversations`);
    await makeInbox(house, size);
    await house.settle();
    const { rows } = await house.sql.query<{ id: string }>(
      'select id from conversation order by last_activity_at desc limit $1',
      [threads],
    );
    const list = ['/api/v1/conversations'];
    const thread = rows.map(({ id }) => `/api/v1/conversations/${id}/messages`);
    const counts = ['/api/v1/conversations/counts'];
    const search = ['/api/v1/conversations?q=Ruiz%2091'];
    const measured: Row[] = [
      await measurePage(house, 'list, first page (50)', list, true),
      await measurePage(house, 'thread, first page (50)', thread, true),
      await measurePage(house, 'search by name, first page', search, false),
      await measurePage(house, 'counts for the tabs', counts, false),
    ];
    const { scanned, plans } = await readPlans(
      postgres,
      house,
      [/from page join conversation/, /order by m\.at desc/],
      async () => {
        await call(house, [...list, ...thread.slice(0, 5), ...search], 7);
      },
    );
    if (size === huge) progress(plans);
    return {
      title: `Pages at ${whole(size.conversations)} conversations, ${whole(size.messages)} messages`,
      rows: [
        ...measured,
        {
          measure: 'growing tables read from end to end by list, thread or search',
          ours: scanned.length === 0 ? 'none' : scanned.join(', '),
          target: 'none',
          holds: scanned.length === 0,
        },
      ],
    };
  } finally {
    await house.close();
  }
}

async function measurePage(
  house: BenchHouse,
  measure: string,
  paths: readonly string[],
  isTargeted: boolean,
): Promise<Row> {
  await call(house, paths, warmUp);
  const latenciesMs = await call(house, paths, calls);
  const [p50, p99] = [percentile(latenciesMs, 0.5), percentile(latenciesMs, 0.99)];
  const row = { measure: `${measure}: p50 / p99`, ours: `${ms(p50)} / ${ms(p99)}` };
  return isTargeted ? { ...row, target: '≤ 3 / ≤ 10 ms', holds: p50 <= 3 && p99 <= 10 } : row;
}

async function call(house: BenchHouse, paths: readonly string[], times: number): Promise<number[]> {
  const requests = paths.map((path) => prepareRequest('GET', path, house.client.headers));
  const lane = await Lane.open(house.port);
  const latenciesMs: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const request = requests[n % requests.length];
    if (!request) break;
    const startedAt = performance.now();
    const status = await lane.send(request);
    latenciesMs.push(performance.now() - startedAt);
    if (status !== 200) throw new Error(`${paths[n % paths.length]} answered ${status}`);
  }
  lane.close();
  return latenciesMs;
}
