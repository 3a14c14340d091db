import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { WorldRecord } from './state/records.ts';

interface Waiter {
  resolve: () => void;
  reject: (error: Error) => void;
}

/**
 * The world on disk: one JSON line for each record, appended. Records of one tick are written together, without fsync:
 * that survives a kill -9 of the process, which is what a sandbox has to survive, though not a power cut.
 */
export class Journal {
  readonly #path: string;
  #file = -1;
  #lines: string[] = [];
  // What a full disk refused. It goes out first, once there is room again.
  #refused: Buffer = Buffer.alloc(0);
  #waiters: Waiter[] = [];
  #scheduled = false;

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true });
    this.#path = join(dir, 'journal.ndjson');
  }

  /** Every record so far. A last line cut short by a crash was never answered for and is left out. */
  *read(): Generator<WorldRecord> {
    if (!existsSync(this.#path)) return;
    const file = openSync(this.#path, 'r');
    try {
      for (const line of completeLines(file)) yield JSON.parse(line) as WorldRecord;
    } finally {
      closeSync(file);
    }
  }

  /** Replaces the file with these records, all or nothing, and opens it for appending. */
  startFrom(records: Iterable<WorldRecord>): void {
    const fresh = `${this.#path}.new`;
    const file = openSync(fresh, 'w');
    let chunk = '';
    for (const record of records) {
      chunk += `${JSON.stringify(record)}\n`;
      if (chunk.length > 1_000_000) {
        writeFileSync(file, chunk);
        chunk = '';
      }
    }
    writeFileSync(file, chunk);
    closeSync(file);
    renameSync(fresh, this.#path);
    this.#file = openSync(this.#path, 'a');
  }

  append(record: WorldRecord): void {
    this.#lines.push(JSON.stringify(record));
    this.#schedule();
  }

  /** Resolves once everything appended so far is on disk; rejects when the disk refuses. */
  written(): Promise<void> {
    if (this.#lines.length === 0 && this.#refused.length === 0) return Promise.resolve();
    this.#schedule();
    return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject }));
  }

  close(): void {
    this.#write();
    if (this.#file >= 0) closeSync(this.#file);
    this.#file = -1;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#write();
    });
  }

  #write(): void {
    if (this.#file < 0) return;
    const fresh = this.#lines.length === 0 ? '' : `${this.#lines.join('\n')}\n`;
    this.#lines = [];
    let rest = this.#refused.length === 0 ? Buffer.from(fresh) : Buffer.concat([this.#refused, Buffer.from(fresh)]);
    const waiters = this.#waiters;
    this.#waiters = [];
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(this.#file, rest));
      for (const waiter of waiters) waiter.resolve();
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      for (const waiter of waiters) waiter.reject(reason);
    }
    this.#refused = rest;
  }
}

const CHUNK_BYTES = 1 << 20;
const NEWLINE = 0x0a;

/** Lines that end in a newline, read piece by piece: a long day's journal is larger than a string may be. */
function* completeLines(file: number): Generator<string> {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let begun = Buffer.alloc(0);
  for (;;) {
    const size = readSync(file, chunk);
    if (size === 0) return;
    let bytes = Buffer.concat([begun, chunk.subarray(0, size)]);
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE)) {
      if (end > 0) yield bytes.toString('utf8', 0, end);
      bytes = bytes.subarray(end + 1);
    }
    begun = bytes;
  }
}
