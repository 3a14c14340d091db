import { loadavg } from 'node:os';
import { type BenchPostgres, startBenchPostgres } from './bench-house.ts';
import { measureIngest } from './ingest/measure-ingest.ts';
import { measureLive } from './live/measure-live.ts';
import { measureMemory } from './memory/measure-memory.ts';
import { measureHugePages, measurePages } from './pages/measure-pages.ts';
import { buildIfChanged } from './programs/build-if-changed.ts';
import { measureReply } from './reply/measure-reply.ts';
import { keepReport } from './report/keep-report.ts';
import { describeMachine } from './report/machine.ts';
import { progress } from './report/progress.ts';
import { renderSection, type Section } from './report/row.ts';
import { measureFullSearch, measureSearch } from './search/measure-search.ts';

/** `npm run bench [-- section… --write --million --full]`. Without names, all sections; `--write` keeps them in docs. */
const [flags, asked] = [new Set<string>(), new Set<string>()];
for (const argument of process.argv.slice(2)) (argument.startsWith('--') ? flags : asked).add(argument);
const sections: Record<string, (postgres: BenchPostgres) => Promise<Section>> = {
  ingest: measureIngest,
  live: measureLive,
  reply: measureReply,
  pages: flags.has('--million') ? measureHugePages : measurePages,
  search: flags.has('--full') ? measureFullSearch : measureSearch,
  memory: measureMemory,
};
const unknown = [...asked].find((name) => !(name in sections));
if (unknown !== undefined) {
  console.error(`There is no section ${unknown}. Sections: ${Object.keys(sections).join(', ')}.`);
  process.exit(1);
}

await buildIfChanged();
if ((loadavg()[0] ?? 0) > 1) progress('The machine is busy with something else: ratios will hold better than numbers.');
const postgres = await startBenchPostgres();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void postgres.stop().finally(() => process.exit(130)));
}
try {
  const report = [describeMachine(postgres.version), ''];
  for (const [name, measure] of Object.entries(sections)) {
    if (asked.size > 0 && !asked.has(name)) continue;
    const section = renderSection(await measure(postgres));
    report.push(section);
    console.log(section);
  }
  if (flags.has('--write')) await keepReport(report.join('\n'));
} finally {
  await postgres.stop();
}
