import { setTimeout as delay } from 'node:timers/promises';
import { FeedReader, type NumberedEvent } from '@transom/testkit';

const pauseMs = 50;

/** A browser that stays open through everything: whenever its feed ends, it resumes from its last number. */
export class LastingReader {
  readonly events: NumberedEvent[] = [];
  /** How often it was told that it cannot resume. */
  resets = 0;
  readonly #url: string;
  readonly #headers: Record<string, string>;
  readonly #epoch: string;
  readonly #start: number;
  #reader: FeedReader | undefined;
  #taken = 0;
  #stopped = false;
  #loop: Promise<void> = Promise.resolve();

  /** @param position `<epoch>.<seq>` to begin after */
  constructor(url: string, headers: Record<string, string>, position: string) {
    const dot = position.lastIndexOf('.');
    this.#url = url;
    this.#headers = headers;
    this.#epoch = position.slice(0, dot);
    this.#start = Number(position.slice(dot + 1));
  }

  start(): void {
    this.#loop = this.#follow();
  }

  get seq(): number {
    this.#collect();
    return this.events.at(-1)?.seq ?? this.#start;
  }

  /** Places where the numbers do not rise by one. */
  gaps(): string[] {
    this.#collect();
    return this.events.flatMap((event, i) => {
      const previous = this.events[i - 1]?.seq ?? this.#start;
      return event.seq === previous + 1 ? [] : [`${previous} is followed by ${event.seq}`];
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#reader?.close();
    await this.#loop;
    this.#collect();
  }

  async #follow(): Promise<void> {
    while (!this.#stopped) {
      if (!this.#reader || this.#reader.closed) {
        this.#collect();
        this.#reader = await FeedReader.open(this.#url, this.#headers, `${this.#epoch}.${this.seq}`).catch(
          () => undefined,
        );
        this.#taken = 0;
        if (this.#reader?.reset) this.resets += 1;
      }
      await delay(pauseMs);
    }
    this.#reader?.close();
  }

  #collect(): void {
    const events = this.#reader?.events ?? [];
    this.events.push(...events.slice(this.#taken));
    this.#taken = events.length;
  }
}
