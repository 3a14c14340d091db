import type { Database } from '../db/database.ts';
import type { Doorbell } from '../db/doorbell.ts';
import type { Logger } from '../observe/logger.ts';
import type { CommittedEvents } from './flush.ts';

export interface FeedPositionNow {
  epoch: string;
  seq: number;
}

/** Receives every event of a workspace after the moment it subscribed, in order and without a gap. */
export type FeedListener = (frames: readonly FeedFrameText[]) => void;
export interface FeedFrameText {
  seq: number;
  /** The frame as it goes over the socket. */
  text: string;
}

/**
 * Fans events out inside this process. Each workspace that somebody watches is read once: straight from the commit when
 * its numbers follow on, from the table when there is a gap (another process wrote, or an answer to a commit was lost).
 */
export interface FeedHub {
  publish(committed: CommittedEvents[]): void;
  /** Where the feed of this workspace stands now. */
  position(workspaceId: string): Promise<FeedPositionNow>;
  /** Events with `after < seq <= upTo`, in order, at most `limit`. Null when `after` is older than what is kept. */
  read(workspaceId: string, after: number, limit: number): Promise<FeedFrameText[] | null>;
  /** Starts listening; resolves once every event after `from` will be told. */
  listen(workspaceId: string, listener: FeedListener): Promise<{ from: number; stop(): void }>;
  close(): void;
}

export const frameOf = (seq: number, payload: string): FeedFrameText => ({
  seq,
  text: `{"seq":${seq},${payload.slice(1)}`,
});

const pollMs = 1_000;
const readLimit = 2_000;

interface Watched {
  lastSeq: number;
  listeners: Set<FeedListener>;
  /** The read under way, if any; a second wish to read waits for it and reads again. */
  reading: Promise<void> | undefined;
  again: boolean;
}

export function createFeedHub(db: Database, doorbell: Doorbell, log: Logger): FeedHub {
  const watched = new Map<string, Watched>();

  const position = async (workspaceId: string): Promise<FeedPositionNow> => {
    const [head] = await db.raw<FeedPositionNow>(
      'select epoch, seq from feed_head where workspace_id = $1',
      [workspaceId],
      'feed-head',
    );
    if (!head) throw new Error(`workspace ${workspaceId} has no feed head`);
    return head;
  };

  const read: FeedHub['read'] = async (workspaceId, after, limit) => {
    const rows = await db.raw<{ seq: number; payload: string }>(
      'select seq, payload from feed_event where workspace_id = $1 and seq > $2 order by seq limit $3',
      [workspaceId, after, limit],
      'feed-read',
    );
    const first = rows[0];
    if (first && first.seq !== after + 1) return null;
    return rows.map((row) => frameOf(row.seq, row.payload));
  };

  const deliver = (watch: Watched, frames: readonly FeedFrameText[]) => {
    const last = frames.at(-1);
    if (!last) return;
    watch.lastSeq = last.seq;
    for (const listener of watch.listeners) listener(frames);
  };

  const catchUp = (workspaceId: string, watch: Watched): Promise<void> => {
    if (watch.reading) {
      watch.again = true;
      return watch.reading;
    }
    const run = async () => {
      do {
        watch.again = false;
        const frames = await read(workspaceId, watch.lastSeq, readLimit);
        // While this read was under way a commit may have been handed over directly; keep what is new.
        deliver(
          watch,
          (frames ?? []).filter((frame) => frame.seq > watch.lastSeq),
        );
        if (frames?.length === readLimit) watch.again = true;
      } while (watch.again);
    };
    watch.reading = run()
      .catch((error: unknown) => log.debug({ err: error }, 'reading the feed failed, the next poll tries again'))
      .finally(() => {
        watch.reading = undefined;
      });
    return watch.reading;
  };

  const poll = setInterval(() => {
    for (const [workspaceId, watch] of watched) void catchUp(workspaceId, watch);
  }, pollMs);
  poll.unref();
  const stopBell = doorbell.on('transom_feed', (ring) => {
    const [workspaceId, seq] = ring.split(' ');
    for (const [id, watch] of watched) {
      // What this process committed itself was handed over already.
      if (!workspaceId || (id === workspaceId && watch.lastSeq < Number(seq))) void catchUp(id, watch);
    }
  });

  return {
    position,
    read,
    publish(committed) {
      for (const { workspaceId, firstSeq, payloads } of committed) {
        doorbell.ring('transom_feed', `${workspaceId} ${firstSeq + payloads.length - 1}`);
        const watch = watched.get(workspaceId);
        if (!watch) continue;
        if (firstSeq === watch.lastSeq + 1)
          deliver(
            watch,
            payloads.map((payload, i) => frameOf(firstSeq + i, payload)),
          );
        else if (firstSeq > watch.lastSeq) void catchUp(workspaceId, watch);
      }
    },
    async listen(workspaceId, listener) {
      let watch = watched.get(workspaceId);
      if (!watch) {
        const { seq } = await position(workspaceId);
        watch = watched.get(workspaceId) ?? { lastSeq: seq, listeners: new Set(), reading: undefined, again: false };
        watched.set(workspaceId, watch);
        // What was committed between reading the position and watching.
        void catchUp(workspaceId, watch);
      }
      const joined = watch;
      joined.listeners.add(listener);
      return {
        from: joined.lastSeq,
        stop() {
          joined.listeners.delete(listener);
          if (joined.listeners.size === 0 && watched.get(workspaceId) === joined) watched.delete(workspaceId);
        },
      };
    },
    close() {
      clearInterval(poll);
      stopBell();
    },
  };
}
