import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from '../observe/logger.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { FeedHub } from './hub.ts';
import { subscribe } from './subscription.ts';

export const feedPath = '/api/v1/feed';
const heartbeatMs = 15_000;

/** Somebody connected to the feed. */
export interface FeedReader {
  workspaceId: string;
  memberId: string;
  /** A script does not take part in what people tell each other. */
  via: 'session' | 'api_key';
}

/**
 * What travels over the same socket beside the numbered events: hears every text a browser sends, and may `send` frames
 * of its own at any time. They may be lost, and a reader too slow for its events gets none.
 */
export type SideLine = (
  reader: FeedReader,
  send: (text: string) => void,
) => { hear(text: string): void; leave(): void };

export interface FeedSockets {
  /** Takes over an upgrade request for the feed; returns false when the path is not the feed's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): void;
}

/**
 * The feed over WebSocket. Every 15 s a ping (to find dead sockets) and `{"live":true}` (so that a browser, which does
 * not see pings, can tell a silent feed from a dead one).
 */
export function createFeedSockets(
  hub: FeedHub,
  authenticate: (request: IncomingMessage) => Promise<FeedReader | null>,
  metrics: Metrics,
  log: Logger,
  sideLine: SideLine,
): FeedSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1_024, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();
  const caughtUp = new WeakSet<WebSocket>();

  const heartbeat = setInterval(() => {
    for (const ws of server.clients) {
      if (!alive.has(ws)) {
        ws.terminate();
        continue;
      }
      alive.delete(ws);
      ws.ping();
      if (caughtUp.has(ws)) ws.send('{"live":true}');
    }
  }, heartbeatMs);
  heartbeat.unref();

  const serve = async (ws: WebSocket, reader: FeedReader, after: { epoch: string; seq: number } | null) => {
    alive.add(ws);
    ws.on('pong', () => alive.add(ws));
    ws.on('error', () => ws.terminate());
    let stop: (() => void) | undefined;
    let gone = false;
    const side = reader.via === 'session' ? sideLine(reader, (text) => sendBeside(ws, text)) : null;
    ws.on('message', (data: Buffer) => side?.hear(data.toString('utf8')));
    metrics.feedSubscribers.inc();
    ws.on('close', () => {
      gone = true;
      metrics.feedSubscribers.dec();
      side?.leave();
      stop?.();
    });
    stop = await subscribe(hub, reader.workspaceId, after, {
      send: (text) => ws.send(text),
      buffered: () => ws.bufferedAmount,
      cut: (reason) => ws.close(reason === 'slow_reader' ? 4008 : 1011, reason),
    });
    caughtUp.add(ws);
    if (gone) stop();
  };

  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://feed');
      if (url.pathname !== feedPath) return false;
      const after = parsePosition(url.searchParams.get('after'));
      socket.on('error', () => socket.destroy());
      authenticate(request)
        .then((actor) => {
          if (!actor) return socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
          server.handleUpgrade(request, socket, head, (ws) => {
            serve(ws, actor, after).catch((error: unknown) => {
              log.warn({ err: error }, 'feed subscription failed');
              ws.close(1011, 'failed');
            });
          });
        })
        .catch(() => socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'));
      return true;
    },
    close() {
      clearInterval(heartbeat);
      for (const ws of server.clients) ws.close(1001, 'restarting');
      server.close();
    },
  };
}

/** Events that pile up are served first. */
const mostBeforeSideFrames = 256 * 1024;
function sendBeside(ws: WebSocket, text: string): void {
  if (ws.readyState === ws.OPEN && ws.bufferedAmount < mostBeforeSideFrames) ws.send(text);
}

/** `<epoch>.<seq>`; anything else is a position of no feed, which ends in a reset rather than in silence. */
function parsePosition(text: string | null): { epoch: string; seq: number } | null {
  if (text === null || text === '') return null;
  const dot = text.lastIndexOf('.');
  const seq = Number(text.slice(dot + 1));
  if (dot <= 0 || !Number.isSafeInteger(seq) || seq < 0) return { epoch: '', seq: 0 };
  return { epoch: text.slice(0, dot), seq };
}
