import type { Readable } from 'node:stream';

/** First and last byte, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Where files are kept, by key: `a/b/c` of letters, digits and dashes. */
export interface Storage {
  /** Stores everything or, when `content` fails, nothing. */
  write(key: string, content: Readable): Promise<void>;
  /** The stream fails with the system's error when there is no such file. */
  read(key: string, range?: ByteRange): Readable;
  remove(key: string): Promise<void>;
}
