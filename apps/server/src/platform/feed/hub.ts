import type { FeedEvent } from '@transom/protocol';
import type { Database } from '../db/database.ts';
import type { Doorbell } from '../db/doorbell.ts';
import type { Logger } from '../observe/logger.ts';
import { type EventReference, readReference } from './event-reference.ts';
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

/** Reads what references stand for, as it is now; by position, null for what is no longer there. */
export type ReadReferences = (
  workspaceId: string,
  references: readonly EventReference[],
) => Promise<(FeedEvent | null)[]>;

/**
 * Fans events out inside this process. Each workspace that somebody watches is read once: straight from the commit when
 * its numbers follow on, from the table when there is a gap (another process wrote, or an answer to a commit was lost).
 * References are filled in on the way, many at a time when commits come faster than reads; while nobody watches a
 * workspace nothing of it is read at all.
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

interface StoredEvent {
  seq: number;
  /** The event as JSON, or a reference to it. */
  payload: string;
}

const pollMs = 1_000;
const readLimit = 2_000;

interface Watched {
  /** Told to the listeners. */
  lastSeq: number;
  listeners: Set<FeedListener>;
  /** Committed by this process and not told yet: follows on `lastSeq` without a gap. */
  fresh: StoredEvent[];
  /** The telling under way, if any; news that come meanwhile are told by it too. */
  telling: Promise<void> | undefined;
  again: boolean;
}

export function createFeedHub(db: Database, doorbell: Doorbell, log: Logger, readReferences: ReadReferences): FeedHub {
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

  const readStored = async (workspaceId: string, after: number, limit: number): Promise<StoredEvent[] | null> => {
    const rows = await db.raw<StoredEvent>(
      'select seq, payload from feed_event where workspace_id = $1 and seq > $2 order by seq limit $3',
      [workspaceId, after, limit],
      'feed-read',
    );
    const first = rows[0];
    return first && first.seq !== after + 1 ? null : rows;
  };

  const fillIn = async (workspaceId: string, events: readonly StoredEvent[]): Promise<FeedFrameText[]> => {
    const references = events.map(({ payload }) => readReference(payload));
    const wanted = references.filter((reference) => reference !== null);
    const found = wanted.length > 0 ? await readReferences(workspaceId, wanted) : [];
    return events.map(({ seq, payload }, i) => {
      const text = references[i] ? JSON.stringify(found.shift() ?? { kind: 'skip' }) : payload;
      return { seq, text: `{"seq":${seq},${text.slice(1)}` };
    });
  };

  const read: FeedHub['read'] = async (workspaceId, after, limit) => {
    const events = await readStored(workspaceId, after, limit);
    return events && fillIn(workspaceId, events);
  };

  const deliver = (watch: Watched, frames: readonly FeedFrameText[]) => {
    const last = frames.at(-1);
    if (!last) return;
    watch.lastSeq = last.seq;
    watch.fresh = watch.fresh.filter((event) => event.seq > last.seq);
    for (const listener of watch.listeners) listener(frames);
  };

  const tellNews = (workspaceId: string, watch: Watched): Promise<void> => {
    if (watch.telling) {
      watch.again = true;
      return watch.telling;
    }
    const run = async () => {
      do {
        watch.again = false;
        const events =
          watch.fresh.length > 0
            ? watch.fresh.slice(0, readLimit)
            : ((await readStored(workspaceId, watch.lastSeq, readLimit)) ?? []);
        deliver(watch, await fillIn(workspaceId, events));
        if (events.length === readLimit || watch.fresh.length > 0) watch.again = true;
      } while (watch.again);
    };
    watch.telling = run()
      .catch((error: unknown) => log.debug({ err: error }, 'reading the feed failed, the next poll tries again'))
      .finally(() => {
        watch.telling = undefined;
      });
    return watch.telling;
  };

  const poll = setInterval(() => {
    for (const [workspaceId, watch] of watched) void tellNews(workspaceId, watch);
  }, pollMs);
  poll.unref();
  const stopBell = doorbell.on('transom_feed', (ring) => {
    const [workspaceId, seq] = ring.split(' ');
    for (const [id, watch] of watched) {
      // What this process committed itself was handed over already.
      if (!workspaceId || (id === workspaceId && watch.lastSeq < Number(seq))) void tellNews(id, watch);
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
        const told = watch.fresh.at(-1)?.seq ?? watch.lastSeq;
        if (firstSeq === told + 1) watch.fresh.push(...payloads.map((payload, i) => ({ seq: firstSeq + i, payload })));
        if (firstSeq > told) void tellNews(workspaceId, watch);
      }
    },
    async listen(workspaceId, listener) {
      let watch = watched.get(workspaceId);
      if (!watch) {
        const { seq } = await position(workspaceId);
        watch = watched.get(workspaceId) ?? {
          lastSeq: seq,
          listeners: new Set(),
          fresh: [],
          telling: undefined,
          again: false,
        };
        watched.set(workspaceId, watch);
        // What was committed between reading the position and watching.
        void tellNews(workspaceId, watch);
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
