import { z } from 'zod';
import { StartupError } from '../platform/startup-error.ts';

/*
 * A backup is one gzip file of lines: the header, then entries, then the end. A table's entry is followed by its rows
 * in PostgreSQL's COPY text format, a file's entry by its bytes in base64; either closes with `\.`, which neither can
 * contain. A file without the end line is cut short.
 */

export const BackupHeader = z.object({
  format: z.literal('transom backup 1'),
  madeAt: z.iso.datetime(),
  /** Names of the migrations the rows were written under, oldest first. */
  migrations: z.array(z.string()),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

const safePath = z
  .string()
  .refine((path) => path !== '' && path.split('/').every((part) => !['', '.', '..'].includes(part)));

export const BackupEntry = z.discriminatedUnion('entry', [
  z.object({ entry: z.literal('table'), name: z.string(), columns: z.array(z.string()).min(1) }),
  /** `path` is relative to the data folder. */
  z.object({ entry: z.literal('file'), path: safePath, mode: z.int() }),
  z.object({ entry: z.literal('end') }),
]);
export type BackupEntry = z.infer<typeof BackupEntry>;

export const sectionEnd = '\\.';

export function toLine(value: BackupHeader | BackupEntry): string {
  return `${JSON.stringify(value)}\n`;
}

/** Splits bytes into lines without their ends. */
export async function* readLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      pending.push(chunk.subarray(from, at));
      yield pending.length === 1 && pending[0] !== undefined ? pending[0] : Buffer.concat(pending);
      pending = [];
      from = at + 1;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
}

/** The lines up to the section's end. */
export async function* readSection(lines: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (;;) {
    const line = await nextLine(lines);
    if (line.length === 2 && line.toString() === sectionEnd) return;
    yield line;
  }
}

/** @throws StartupError when the file ends too early or is none of ours. */
export async function readJsonLine<T>(lines: AsyncGenerator<Buffer>, schema: z.ZodType<T>): Promise<T> {
  const line = await nextLine(lines);
  try {
    return schema.parse(JSON.parse(line.toString()));
  } catch {
    throw new StartupError('This is not a backup of Transom, or it is damaged.');
  }
}

async function nextLine(lines: AsyncGenerator<Buffer>): Promise<Buffer> {
  const { value, done } = await lines.next();
  if (done === true) throw new StartupError('The backup is cut short. Nothing was restored from it.');
  return value;
}
