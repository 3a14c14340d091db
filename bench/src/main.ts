import { type BenchPostgres, startBenchPostgres } from './bench-house.ts';
import { measureIngest } from './ingest/measure-ingest.ts';
import { measureLive } from './live/measure-live.ts';
import { measureMemory } from './memory/measure-memory.ts';
import { buildIfChanged } from './programs/build-if-changed.ts';
import { measureReply } from './reply/measure-reply.ts';
import { renderSection, type Section } from './report/row.ts';

const sections: Record<string, (postgres: BenchPostgres) => Promise<Section>> = {
  ingest: measureIngest,
  live: measureLive,
  reply: measureReply,
  memory: measureMemory,
};

const asked = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const unknown = asked.find((name) => !(name in sections));
if (unknown !== undefined) {
  console.error(`There is no section ${unknown}. Sections: ${Object.keys(sections).join(', ')}.`);
  process.exit(1);
}
await buildIfChanged();
const postgres = await startBenchPostgres();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void postgres.stop().finally(() => process.exit(130)));
}
try {
  for (const [name, measure] of Object.entries(sections)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(renderSection(await measure(postgres)));
  }
} finally {
  await postgres.stop();
}
