import type { FeedFrame, PresenceSignal } from '@transom/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FeedState, followFeed } from './feed-client.ts';

interface Line {
  url: string;
  say: (frame: FeedFrame) => void;
  drop: () => void;
}

/** A feed driven by hand: what the server would say, and when the line breaks. */
function start(after = 'e1.10') {
  const lines: Line[] = [];
  const seen: number[] = [];
  const states: FeedState[] = [];
  const said: string[] = [];
  const present: string[] = [];
  let say: ((signal: PresenceSignal) => void) | null = null;
  let resets = 0;
  let refusals = 0;
  const client = followFeed({
    after,
    onEvent: (seq) => seen.push(seq),
    onState: (state) => states.push(state),
    onReset: () => {
      resets += 1;
    },
    onRefused: () => {
      refusals += 1;
    },
    onLine: (next) => {
      say = next;
    },
    onPresence: (changed) => present.push(...changed.map(({ memberId }) => memberId)),
    openLine: (url, onText, onClosed) => {
      lines.push({ url, say: (frame) => onText(JSON.stringify(frame)), drop: onClosed });
      return { say: (text) => said.push(text), hangUp: () => undefined };
    },
    random: () => 1,
  });
  const line = () => {
    const last = lines.at(-1);
    if (!last) throw new Error('No line was opened.');
    return last;
  };
  return {
    client,
    lines,
    line,
    seen,
    states,
    said,
    present,
    signal: (presence: PresenceSignal['presence']) => say?.({ presence }),
    counts: () => ({ resets, refusals }),
  };
}

const hello: FeedFrame = { hello: { epoch: 'e1', seq: 12 } };
const skip = (seq: number): FeedFrame => ({ seq, kind: 'skip' });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { protocol: 'https:', host: 'inbox.test' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('following the feed', () => {
  it('catches up from the bootstrap, then is live', () => {
    const { line, seen, states } = start();
    expect(line().url).toBe('wss://inbox.test/api/v1/feed?after=e1.10');
    line().say(hello);
    line().say(skip(11));
    line().say(skip(12));
    line().say({ live: true });
    expect(seen).toEqual([11, 12]);
    expect(states).toEqual(['catching_up', 'live']);
  });

  it('resumes after the last number it saw', () => {
    const { line, lines, states } = start();
    line().say(hello);
    line().say(skip(11));
    line().say({ live: true });
    line().drop();
    expect(states.at(-1)).toBe('reconnecting');
    vi.advanceTimersByTime(400);
    expect(lines).toHaveLength(2);
    expect(line().url).toContain('after=e1.11');
  });

  it('ignores numbers it has seen and takes a hole for a broken line', () => {
    const { line, lines, seen } = start();
    line().say(hello);
    line().say(skip(11));
    line().say(skip(11));
    line().say(skip(13));
    expect(seen).toEqual([11]);
    vi.advanceTimersByTime(400);
    expect(lines).toHaveLength(2);
    expect(line().url).toContain('after=e1.11');
  });

  it('waits longer after each failure, and starts over once it was live', () => {
    const { line, lines } = start();
    line().drop();
    vi.advanceTimersByTime(400);
    expect(lines).toHaveLength(2);
    line().drop();
    vi.advanceTimersByTime(799);
    expect(lines).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(lines).toHaveLength(3);
    line().say(hello);
    line().say({ live: true });
    line().drop();
    vi.advanceTimersByTime(400);
    expect(lines).toHaveLength(4);
  });

  it('notices a line that went silent', () => {
    const { line, lines, states } = start();
    line().say(hello);
    line().say({ live: true });
    vi.advanceTimersByTime(34_000);
    line().say({ live: true });
    vi.advanceTimersByTime(34_000);
    expect(lines).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(states.at(-1)).toBe('reconnecting');
  });

  it('asks for a fresh start when the server cannot resume', () => {
    const { line, lines, counts } = start();
    line().say({ reset: true });
    expect(counts().resets).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(1);
  });

  it('asks for a fresh start when the server lives in another epoch', () => {
    const { line, counts } = start();
    line().say({ hello: { epoch: 'e2', seq: 1 } });
    expect(counts().resets).toBe(1);
  });

  it('says so when the machine is offline, and tries at once when it is back', () => {
    const { client, line, lines, states } = start();
    line().say(hello);
    line().say({ live: true });
    client.setOnline(false);
    expect(states.at(-1)).toBe('offline');
    vi.advanceTimersByTime(120_000);
    expect(lines).toHaveLength(1);
    client.setOnline(true);
    expect(lines).toHaveLength(2);
  });

  it('wonders about the session when a line is refused before the greeting', () => {
    const { line, counts } = start();
    line().drop();
    expect(counts().refusals).toBe(1);
  });
});
