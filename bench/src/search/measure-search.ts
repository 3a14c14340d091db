import { type BenchHouse, type BenchPostgres, startBenchHouse } from '../bench-house.ts';
import { Lane, prepareRequest } from '../load/lane.ts';
import { percentile } from '../load/statistics.ts';
import { readPlans } from '../pages/read-plans.ts';
import { progress } from '../report/progress.ts';
import { ms, type Row, type Section, whole } from '../report/row.ts';
import { makeTexts } from './make-texts.ts';

const usual = 500_000;
const full = 10_000_000;
const calls = 60;
const targetMs = 200;

const questions: Readonly<Record<string, string>> = {
  'a common word': 'please',
  'a rare word, on few shelves': 'zanzibar',
  'two common words': 'gracias please',
  'a common and a rare word': 'the zanzibar',
  'the beginning of many words': 'w',
  'the beginning of few words': 'zanz',
  'two Chinese characters': '订单',
  'nothing that is there': 'nowhere',
};

export const measureSearch = (postgres: BenchPostgres): Promise<Section> => measure(postgres, usual);
/** Takes a quarter of an hour to make. */
export const measureFullSearch = (postgres: BenchPostgres): Promise<Section> => measure(postgres, full);

/** First pages of hits as a browser asks for them, one at a time, and the plans they ran by. */
async function measure(postgres: BenchPostgres, texts: number): Promise<Section> {
  const house = await startBenchHouse(postgres, `search_${texts}`);
  try {
    await makeTexts(house, texts);
    const rows: Row[] = [];
    for (const [measure, q] of Object.entries(questions)) {
      const latenciesMs = await ask(house, q, calls);
      const [p50, p95] = [percentile(latenciesMs, 0.5), percentile(latenciesMs, 0.95)];
      const ours = `${ms(p50)} / ${ms(p95)}`;
      rows.push({ measure: `${measure}: p50 / p95`, ours, target: `p95 ≤ ${targetMs} ms`, holds: p95 <= targetMs });
    }
    const { plans } = await readPlans(postgres, house, [/search_text s[\s\S]*search_text s/], async () => {
      await ask(house, 'please', 1);
      await ask(house, 'zanzibar', 1);
    });
    const entries = plans.split(/\n(?=\d{4}-)/).filter((entry) => /generate_series\(\(/.test(entry));
    progress(entries.join('\n'));
    return { title: `Search in ${whole(texts)} messages`, rows };
  } finally {
    await house.close();
  }
}

async function ask(house: BenchHouse, q: string, times: number): Promise<number[]> {
  const request = prepareRequest('GET', `/api/v1/search?limit=30&q=${encodeURIComponent(q)}`, house.client.headers);
  const lane = await Lane.open(house.port);
  const latenciesMs: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const startedAt = performance.now();
    const status = await lane.send(request);
    latenciesMs.push(performance.now() - startedAt);
    if (status !== 200) throw new Error(`the search for ${q} answered ${status}`);
  }
  lane.close();
  return latenciesMs;
}
