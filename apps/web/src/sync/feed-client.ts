import type { FeedEvent, FeedFrame, PresenceSignal, PresentBrowser } from '@transom/protocol';

export type FeedState = 'catching_up' | 'live' | 'reconnecting' | 'offline';

export interface Line {
  say(text: string): void;
  /** After it the line is silent. */
  hangUp(): void;
}

/** Opens a line to `url` and reports what comes over it. */
export type OpenLine = (url: string, onText: (text: string) => void, onClosed: () => void) => Line;

const openWebSocket: OpenLine = (url, onText, onClosed) => {
  const socket = new WebSocket(url);
  socket.onmessage = ({ data }) => onText(String(data));
  socket.onclose = onClosed;
  return {
    say: (text) => socket.readyState === WebSocket.OPEN && socket.send(text),
    hangUp() {
      socket.onmessage = socket.onclose = null;
      socket.close();
    },
  };
};

export interface FeedClientOptions {
  /** `<epoch>.<seq>` to resume after. */
  after: string;
  onEvent(seq: number, event: FeedEvent): void;
  onState(state: FeedState): void;
  /** The server cannot resume from here: bootstrap again and start anew. The client has stopped. */
  onReset(): void;
  /** A connection could not be made: the moment to find out whether the session still holds. */
  onRefused?(): void;
  /** The line is live and takes signals by `say`; null: it is down. */
  onLine?(say: ((signal: PresenceSignal) => void) | null): void;
  onPresence?(changed: readonly PresentBrowser[]): void;
  openLine?: OpenLine;
  random?(): number;
}

export interface FeedClient {
  stop(): void;
  /** Tries at once instead of waiting for the next attempt: the tab was shown, or the network came back. */
  nudge(): void;
  setOnline(online: boolean): void;
}

/** The server says `{ live: true }` every 15 s; more than two missed means a dead line that nobody closed. */
const silenceMs = 35_000;
const firstDelayMs = 400;
const longestDelayMs = 8_000;

/**
 * Follows the workspace's feed from a position, for as long as it takes: reconnects with growing, jittered pauses,
 * resumes after the last number seen, and treats a hole in the numbers as a broken line.
 */
export function followFeed(options: FeedClientOptions): FeedClient {
  const openLine = options.openLine ?? openWebSocket;
  const random = options.random ?? Math.random;
  const dot = options.after.lastIndexOf('.');
  const epoch = options.after.slice(0, dot);
  let seq = Number(options.after.slice(dot + 1));
  let line: Line | null = null;
  let greeted = false;
  let attempts = 0;
  let heardAt = 0;
  let state: FeedState | null = null;
  let online = true;
  let stopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const show = (next: FeedState) => {
    if (next === state) return;
    state = next;
    options.onState(next);
  };

  const hangUp = () => {
    clearTimeout(retry);
    clearTimeout(silence);
    if (line) options.onLine?.(null);
    line?.hangUp();
    line = null;
  };

  const stop = () => {
    stopped = true;
    hangUp();
  };

  const listenForSilence = () => {
    heardAt = Date.now();
    clearTimeout(silence);
    silence = setTimeout(lost, silenceMs);
  };

  const lost = () => {
    hangUp();
    if (stopped) return;
    show(online ? 'reconnecting' : 'offline');
    if (!greeted) options.onRefused?.();
    if (!online) return;
    const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** attempts);
    attempts += 1;
    retry = setTimeout(connect, ceiling * (0.5 + random() / 2));
  };

  const reset = () => {
    stop();
    options.onReset();
  };

  const take = (frame: FeedFrame) => {
    if ('hello' in frame) {
      greeted = true;
      if (frame.hello.epoch !== epoch) return reset();
      if (state !== 'live') show('catching_up');
    } else if ('live' in frame) {
      attempts = 0;
      if (state !== 'live') options.onLine?.((signal) => line?.say(JSON.stringify(signal)));
      show('live');
    } else if ('presence' in frame) {
      options.onPresence?.(frame.presence);
    } else if ('reset' in frame) {
      reset();
    } else if (frame.seq === seq + 1) {
      seq = frame.seq;
      const { seq: number, ...event } = frame;
      options.onEvent(number, event);
    } else if (frame.seq > seq) {
      lost();
    }
  };

  const connect = () => {
    hangUp();
    if (stopped) return;
    greeted = false;
    show(attempts === 0 && state === null ? 'catching_up' : 'reconnecting');
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const url = `${scheme}://${location.host}/api/v1/feed?after=${encodeURIComponent(`${epoch}.${seq}`)}`;
    listenForSilence();
    line = openLine(
      url,
      (text) => {
        listenForSilence();
        const frame = readFrame(text);
        if (frame) take(frame);
      },
      lost,
    );
  };

  connect();
  return {
    stop,
    nudge() {
      if (stopped || !online) return;
      if (state === 'live' && Date.now() - heardAt < silenceMs / 2) return;
      attempts = 0;
      connect();
    },
    setOnline(next) {
      if (stopped || next === online) return;
      online = next;
      attempts = 0;
      if (online) connect();
      else lost();
    },
  };
}

function readFrame(text: string): FeedFrame | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
