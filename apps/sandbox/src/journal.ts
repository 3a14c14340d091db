import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Record } from './state/records.ts';

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
  #waiters: Waiter[] = [];
  #scheduled = false;

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true });
    this.#path = join(dir, 'journal.ndjson');
  }

  /** Every record so far. A last line cut short by a crash was never answered for and is left out. */
  *read(): Generator<Record> {
    if (!existsSync(this.#path)) return;
    const lines = readFileSync(this.#path, 'utf8').split('\n');
    const complete = lines.slice(0, -1);
    for (const line of complete) {
      if (line !== '') yield JSON.parse(line) as Record;
    }
  }

  /** Replaces the file with these records, all or nothing, and opens it for appending. */
  startFrom(records: Iterable<Record>): void {
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

  append(record: Record): void {
    this.#lines.push(JSON.stringify(record));
    this.#schedule();
  }

  /** Resolves once everything appended so far is on disk; rejects when the disk refuses. */
  written(): Promise<void> {
    if (this.#lines.length === 0) return Promise.resolve();
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
    if (this.#lines.length === 0 || this.#file < 0) return;
    const waiters = this.#waiters;
    this.#waiters = [];
    try {
      writeAll(this.#file, Buffer.from(`${this.#lines.join('\n')}\n`));
      this.#lines = [];
      for (const waiter of waiters) waiter.resolve();
    } catch (error) {
      // The lines stay and go out with the next record, once the disk has room again.
      const refused = error instanceof Error ? error : new Error(String(error));
      for (const waiter of waiters) waiter.reject(refused);
    }
  }
}

function writeAll(file: number, bytes: Buffer): void {
  let offset = 0;
  while (offset < bytes.length) offset += writeSync(file, bytes, offset);
}
