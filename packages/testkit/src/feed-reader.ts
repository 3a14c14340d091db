import type { FeedEvent, PresentBrowser } from '@transom/protocol';
import { FeedEvent as FeedEventSchema } from '@transom/protocol';
import WebSocket from 'ws';
import { waitFor } from './wait-for.ts';

export type NumberedEvent = { seq: number } & FeedEvent;

/** A browser's view of the feed: every frame, checked against the protocol as it comes. */
export class FeedReader {
  readonly events: NumberedEvent[] = [];
  hello: { epoch: string; seq: number } | undefined;
  live = false;
  /** Where others' browsers are, by their key; only once this one said where it is. */
  readonly present = new Map<string, PresentBrowser>();
  reset = false;
  closed: { code: number; reason: string } | undefined;
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#take(JSON.parse(data.toString('utf8')) as Record<string, unknown>));
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
    });
    socket.on('error', () => {});
  }

  /** @param after `<epoch>.<seq>`; none means from now */
  static async open(url: string, headers: Record<string, string>, after?: string): Promise<FeedReader> {
    const address = `${url.replace(/^http/, 'ws')}/api/v1/feed${after ? `?after=${encodeURIComponent(after)}` : ''}`;
    const reader = new FeedReader(new WebSocket(address, { headers }));
    await waitFor('the feed to be live', () => reader.live || reader.reset || reader.closed);
    if (reader.closed) throw new Error(`the feed closed: ${reader.closed.code} ${reader.closed.reason}`);
    return reader;
  }

  /** The number of the last event, or of the start when there was none. */
  get seq(): number {
    return this.events.at(-1)?.seq ?? this.hello?.seq ?? 0;
  }

  get position(): string {
    return `${this.hello?.epoch ?? ''}.${this.seq}`;
  }

  /** Waits for an event that fits. */
  event<K extends FeedEvent['kind']>(
    kind: K,
    fits: (event: Extract<NumberedEvent, { kind: K }>) => boolean = () => true,
  ): Promise<Extract<NumberedEvent, { kind: K }>> {
    return waitFor(`an event ${kind}`, () =>
      this.events.find((e): e is Extract<NumberedEvent, { kind: K }> => e.kind === kind && fits(e as never)),
    );
  }

  /** Says where this browser is, as the inbox does. */
  show(conversationId: string | null, typing = false): void {
    this.#socket.send(JSON.stringify({ presence: { conversationId, typing } }));
  }

  /** Who looks at a conversation, as this browser was told; with a mark if they type. */
  whoIsAt(conversationId: string): string[] {
    return [...this.present.values()]
      .filter((browser) => browser.conversationId === conversationId)
      .map(({ memberId, typing }) => (typing ? `${memberId} types` : memberId))
      .sort();
  }

  close(): void {
    this.#socket.close();
  }

  #take(frame: Record<string, unknown>): void {
    if ('hello' in frame) this.hello = frame.hello as { epoch: string; seq: number };
    else if ('live' in frame) this.live = true;
    else if ('reset' in frame) this.reset = true;
    else if ('presence' in frame) {
      for (const browser of frame.presence as PresentBrowser[]) this.present.set(browser.key, browser);
    } else {
      const { seq, ...event } = frame;
      this.events.push({ seq: Number(seq), ...FeedEventSchema.parse(event) });
    }
  }
}
