import pg from 'pg';
import type { Logger } from '../observe/logger.ts';

export type Bell = 'transom_feed' | 'transom_send' | 'transom_channel' | 'transom_presence';

/**
 * Wakes every process through LISTEN/NOTIFY. A ring is only a hint that there is something to read: rings may be
 * lost while the connection is down, so every listener also polls.
 */
export interface Doorbell {
  /** Rings at once, then at most every 25 ms: a notification is a commit of its own, and a burst needs few of them. */
  ring(bell: Bell, payload: string): void;
  /** Returns the way to stop listening. `heard` also runs, with an empty payload, after a lost connection came back. */
  on(bell: Bell, heard: (payload: string) => void): () => void;
  close(): Promise<void>;
}

const atMostEveryMs = 25;
const retryMs = 1_000;

export function createDoorbell(url: string, pool: pg.Pool, log: Logger): Doorbell {
  const heardBy = new Map<Bell, Set<(payload: string) => void>>();
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let rangAt = 0;
  let client: pg.Client | undefined;
  let closed = false;

  const bells: Bell[] = ['transom_feed', 'transom_send', 'transom_channel', 'transom_presence'];
  const tell = (bell: Bell, payload: string) => {
    for (const heard of heardBy.get(bell) ?? []) heard(payload);
  };

  const connect = async () => {
    const next = new pg.Client({ connectionString: url, application_name: 'transom doorbell', keepAlive: true });
    let gone = false;
    const reconnect = () => {
      if (gone) return;
      gone = true;
      void next.end().catch(() => {});
      if (!closed) setTimeout(() => void connect(), retryMs).unref();
    };
    next.on('error', reconnect);
    next.on('end', reconnect);
    next.on('notification', ({ channel, payload }) => tell(channel as Bell, payload ?? ''));
    try {
      await next.connect();
      await next.query(bells.map((bell) => `listen ${bell}`).join(';'));
      client = next;
      for (const bell of bells) tell(bell, '');
    } catch (error) {
      log.debug({ err: error }, 'doorbell connection failed, trying again');
      reconnect();
    }
  };
  void connect();

  const flush = () => {
    timer = undefined;
    rangAt = performance.now();
    const rings = [...pending];
    pending.clear();
    void pool
      .query(
        `select pg_notify(split_part(ring, ' ', 1), substr(ring, strpos(ring, ' ') + 1)) from unnest($1::text[]) as ring`,
        [rings],
      )
      .catch(() => {});
  };

  return {
    ring(bell, payload) {
      pending.add(`${bell} ${payload}`);
      timer ??= setTimeout(flush, Math.max(0, rangAt + atMostEveryMs - performance.now()));
    },
    on(bell, heard) {
      const set = heardBy.get(bell) ?? new Set();
      heardBy.set(bell, set.add(heard));
      return () => set.delete(heard);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
