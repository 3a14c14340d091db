import { once } from 'node:events';
import { Readable } from 'node:stream';
import type pg from 'pg';

/**
 * The messages the driver passes to whatever query is under way, and what it offers to answer a COPY with. Its type
 * declarations know neither.
 */
interface CopyQuery extends pg.Submittable {
  handleCopyData?(message: { chunk: Buffer }, connection: pg.Connection): void;
  handleCopyInResponse?(connection: CopyConnection): void;
  handleCommandComplete(): void;
  handleReadyForQuery(): void;
  handleError(error: Error): void;
}
interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** Rows of `copy … to stdout` as text, one or more whole lines a chunk. The server waits while nobody reads. */
export function copyOut(client: pg.Client, sql: string): AsyncIterable<Buffer> {
  let stream: pg.Connection['stream'] | null = null;
  const rows = new Readable({ read: () => void stream?.resume() });
  const query: CopyQuery = {
    submit: (connection) => {
      stream = connection.stream;
      connection.query(sql);
    },
    handleCopyData: ({ chunk }, connection) => {
      // The driver's parser uses the chunk's memory again for what comes next.
      if (!rows.push(Buffer.from(chunk))) connection.stream.pause();
    },
    handleCommandComplete: () => {},
    handleReadyForQuery: () => void rows.push(null),
    handleError: (error) => void rows.destroy(error),
  };
  client.query(query);
  return rows;
}

/** Feeds lines (without their line ends) to `copy … from stdin`, no faster than the server takes them. */
export function copyIn(client: pg.Client, sql: string, lines: AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | null = null;
    const query: CopyQuery = {
      submit: (connection) => void connection.query(sql),
      handleCopyInResponse: (connection) => {
        feed(connection, lines).catch((error: unknown) => {
          failure = error instanceof Error ? error : new Error(String(error));
          connection.sendCopyFail('the backup ended');
        });
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => resolve(),
      handleError: (error) => reject(failure ?? error),
    };
    client.query(query);
  });
}

const lineEnd = Buffer.from('\n');
const chunkBytes = 64 * 1024;

async function feed(connection: CopyConnection, lines: AsyncIterable<Buffer>): Promise<void> {
  let parts: Buffer[] = [];
  let bytes = 0;
  const send = async (): Promise<void> => {
    connection.sendCopyFromChunk(Buffer.concat(parts));
    parts = [];
    bytes = 0;
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
  };
  for await (const line of lines) {
    parts.push(line, lineEnd);
    bytes += line.length + 1;
    if (bytes >= chunkBytes) await send();
  }
  await send();
  connection.endCopyFrom();
}
