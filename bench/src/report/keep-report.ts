import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../programs/program.ts';

const file = join(root, 'docs/performance.md');
const [begin, end] = ['<!-- measured: begin -->', '<!-- measured: end -->'];

/** Puts the report into docs/performance.md, between its marks; the words around it stay. */
export async function keepReport(report: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${file} has lost its marks ${begin} and ${end}`);
  await writeFile(file, `${text.slice(0, from + begin.length)}\n\n${report}\n${text.slice(to)}`);
}
