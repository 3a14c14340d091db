import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Storage } from '#platform/storage/storage';
import { type Measures, readMeasures } from './read-measures.ts';
import { headBytes, sniffType } from './sniff-type.ts';

/** A file that is stored, and what its content says about it. */
export interface KeptFile extends Measures {
  mime: string;
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

/** Thrown in the middle of a file that turns out larger than allowed; nothing of it stays. */
export class FileTooLarge extends Error {}

/** Where the file of a media row is kept. */
export const storageKey = (workspaceId: string, id: string): string => `${workspaceId}/${id.slice(-2)}/${id}`;

const tailBytes = 64 * 1024;

/** Stores a stream of any length with a few hundred kilobytes of memory. */
export async function keepFile(
  storage: Storage,
  key: string,
  content: Readable,
  { name, maxBytes }: { name: string | null; maxBytes: number },
): Promise<KeptFile> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  let size = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) return done(new FileTooLarge(`larger than ${maxBytes} bytes`));
      hash.update(chunk);
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
      tail = Buffer.concat([tail, chunk]).subarray(-tailBytes);
      done(null, chunk);
    },
  });
  await Promise.all([pipeline(content, watch), storage.write(key, watch)]);
  const mime = sniffType(head, name);
  return { mime, size, sha256: hash.digest('hex'), ...readMeasures(mime, head, tail) };
}
