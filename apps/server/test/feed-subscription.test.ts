import { describe, expect, it } from 'vitest';
import type { FeedFrameText, FeedHub, FeedListener } from '../src/platform/feed/hub.ts';
import { type FeedSink, maxBufferedBytes, subscribe } from '../src/platform/feed/subscription.ts';

const skip = (seq: number): FeedFrameText => ({ seq, text: `{"seq":${seq},"kind":"skip"}` });

/** A hub driven by hand: the test decides what happens between the phases. */
function handDriven({ seq, kept }: { seq: number; kept: number[] }) {
  let listener: FeedListener = () => {};
  let release: () => void = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const hub: FeedHub = {
    publish: () => {},
    position: async () => ({ epoch: 'e', seq }),
    read: async (_workspace, after, limit) => {
      await gate;
      const found = kept.filter((n) => n > after).slice(0, limit);
      if (found.length > 0 && found[0] !== after + 1) return null;
      return found.map(skip);
    },
    listen: async (_workspace, told) => {
      listener = told;
      return { from: seq, stop: () => {} };
    },
    close: () => {},
  };
  const tell = (n: number) => listener([skip(n)]);
  return { hub, tell, release: () => release() };
}

function sinkThatKeeps() {
  const frames: Record<string, unknown>[] = [];
  const state = { buffered: 0, cut: '' };
  const sink: FeedSink = {
    send: (text) => frames.push(JSON.parse(text) as Record<string, unknown>),
    buffered: () => state.buffered,
    cut: (reason) => {
      state.cut = reason;
    },
  };
  return { sink, state, frames, seqs: () => frames.flatMap((frame) => ('seq' in frame ? [frame.seq] : [])) };
}

describe('joining the feed: backfill, cutover, live', () => {
  it('what happens during the backfill comes after it, once, in order', async () => {
    const { hub, tell, release } = handDriven({ seq: 3, kept: [1, 2, 3, 4, 5] });
    const { sink, seqs, frames } = sinkThatKeeps();
    const joined = subscribe(hub, 'w', { epoch: 'e', seq: 1 }, sink);
    tell(4);
    tell(5);
    release();
    await joined;
    tell(6);
    expect(seqs()).toEqual([2, 3, 4, 5, 6]);
    expect(frames.findIndex((frame) => 'live' in frame)).toBe(5);
  });

  it('a reader that is too slow is cut off by name, and told nothing more', async () => {
    const { hub, tell, release } = handDriven({ seq: 0, kept: [] });
    const { sink, state, seqs } = sinkThatKeeps();
    release();
    await subscribe(hub, 'w', null, sink);
    tell(1);
    state.buffered = maxBufferedBytes + 1;
    tell(2);
    tell(3);
    expect(state.cut).toBe('slow_reader');
    expect(seqs()).toEqual([1, 2]);
  });

  it('a gap in what is kept ends in a reset', async () => {
    const { hub, release } = handDriven({ seq: 9, kept: [7, 8, 9] });
    const { sink, frames } = sinkThatKeeps();
    release();
    await subscribe(hub, 'w', { epoch: 'e', seq: 2 }, sink);
    expect(frames.at(-1)).toEqual({ reset: true });
  });
});
