import { once } from 'node:events';
import WebSocket from 'ws';

/** Marks end in this and a number, so that a frame is recognised without being parsed. */
export const markOf = (run: string, n: number): string => `${run}#${String(n).padStart(5, '0')}`;

/** Sockets that note when each marked message reached them, as so many open browsers. */
export interface Watchers {
  /** From now on, messages of this run. `sentAt[n]` is to be filled by the sender. */
  follow(run: string, count: number): { sentAt: Float64Array; latenciesMs: number[]; delivered(): number };
  close(): void;
}

export async function openWatchers(url: string, headers: Record<string, string>, sockets: number): Promise<Watchers> {
  let take: (socket: number, frame: Buffer) => void = () => {};
  const open: WebSocket[] = [];
  for (let n = 0; n < sockets; n += 1) {
    const socket = new WebSocket(url, { headers, perMessageDeflate: false });
    socket.on('message', (frame: Buffer) => take(n, frame));
    await once(socket, 'open');
    open.push(socket);
  }
  return {
    follow(run, count) {
      const sentAt = new Float64Array(count);
      const seen = new Uint8Array(count * sockets);
      const latenciesMs: number[] = [];
      take = (socket, frame) => {
        const now = performance.now();
        const at = frame.indexOf(`${run}#`);
        if (at === -1) return;
        const n = Number(frame.toString('latin1', at + run.length + 1, at + run.length + 6));
        // A message changes later (the thread is marked read, say); the first sight of it is what counts.
        if (seen[n * sockets + socket] === 1) return;
        seen[n * sockets + socket] = 1;
        latenciesMs.push(now - (sentAt[n] ?? Number.NaN));
      };
      return { sentAt, latenciesMs, delivered: () => latenciesMs.length };
    },
    close() {
      for (const socket of open) socket.terminate();
    },
  };
}
