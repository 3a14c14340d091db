import type { FeedFrameText, FeedHub } from './hub.ts';

/** Where frames go: a socket, or a test's list. `buffered` is what was handed over and not yet written, in bytes. */
export interface FeedSink {
  send(text: string): void;
  buffered(): number;
  /** Ends the subscription with a named reason; nothing is sent after it. */
  cut(reason: 'slow_reader' | 'failed'): void;
}

/** A reader that lets this much pile up is cut off; it reconnects and resumes from its last number. */
export const maxBufferedBytes = 4 * 1024 * 1024;
const backfillPage = 1_000;

/**
 * One reader of a workspace's feed: backfill → cutover → live. The live listener starts first and queues; history is
 * read up to where it started; then the queue follows and events flow straight through. Duplicates are dropped by
 * number, so the overlap of the phases is harmless.
 *
 * `after` null means "from now". Resolves, once live, with the way to stop.
 */
export async function subscribe(
  hub: FeedHub,
  workspaceId: string,
  after: { epoch: string; seq: number } | null,
  sink: FeedSink,
): Promise<() => void> {
  let stopped = false;
  let live = false;
  let lastSeq = 0;
  let queued: FeedFrameText[] = [];
  let queuedBytes = 0;

  const push = (frames: readonly FeedFrameText[]) => {
    for (const frame of frames) {
      if (frame.seq <= lastSeq) continue;
      lastSeq = frame.seq;
      sink.send(frame.text);
    }
    if (sink.buffered() > maxBufferedBytes) end('slow_reader');
  };
  const listening = await hub.listen(workspaceId, (frames) => {
    if (stopped) return;
    if (live) return push(frames);
    queued.push(...frames);
    for (const frame of frames) queuedBytes += frame.text.length;
    if (queuedBytes > maxBufferedBytes) end('slow_reader');
  });
  const end = (reason: 'slow_reader' | 'failed') => {
    if (stopped) return;
    stop();
    sink.cut(reason);
  };
  const stop = () => {
    stopped = true;
    queued = [];
    listening.stop();
  };

  try {
    const now = await hub.position(workspaceId);
    sink.send(JSON.stringify({ hello: now }));
    lastSeq = after?.seq ?? now.seq;
    if (after && (after.epoch !== now.epoch || after.seq > now.seq)) return reset();
    while (!stopped && lastSeq < listening.from) {
      const frames = await hub.read(workspaceId, lastSeq, backfillPage);
      if (frames === null || frames.length === 0) return reset();
      push(frames);
    }
  } catch (error) {
    end('failed');
    throw error;
  }
  if (stopped) return stop;
  push(queued);
  queued = [];
  live = true;
  sink.send('{"live":true}');
  return stop;

  function reset() {
    sink.send('{"reset":true}');
    stop();
    return stop;
  }
}
