import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CheckedFile, checkFile, headBytes, isMonoOpus, sniffType } from '@transom/protocol';
import type { Storage } from '#platform/storage/storage';
import { type Measures, readMeasures } from './read-measures.ts';

/** A file that is stored, and what its content says about it. */
export interface KeptFile extends Measures {
  mime: string;
  size: number;
  /** Hexadecimal. */
  sha256: string;
  /** Ogg Opus with one channel. */
  monoOpus: boolean;
  /** Whether WhatsApp takes it, and as what. */
  checked: CheckedFile;
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
  let tail: Buffer = Buffer.alloc(0);
  let size = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) return done(new FileTooLarge(`larger than ${maxBytes} bytes`));
      hash.update(chunk);
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
      tail =
        chunk.length < tailBytes
          ? Buffer.concat([tail.subarray(chunk.length - tailBytes), chunk])
          : chunk.subarray(-tailBytes);
      done(null, chunk);
    },
  });
  await Promise.all([pipeline(content, watch), storage.write(key, watch)]);
  const mime = sniffType(head, name);
  const monoOpus = mime === 'audio/ogg' && isMonoOpus(head);
  const measures = readMeasures(mime, head, tail);
  return { mime, size, sha256: hash.digest('hex'), monoOpus, checked: checkFile({ head, name, size }), ...measures };
}
