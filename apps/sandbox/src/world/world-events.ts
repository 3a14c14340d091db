import type { WireLine } from './wire-line.ts';

export type WorldEvent =
  | { kind: 'change'; customerId: string }
  | { kind: 'typing'; customerId: string }
  | { kind: 'wire'; line: WireLine }
  | { kind: 'faults' }
  | { kind: 'templates' };

const KEPT_LINES = 200;
const GATHER_MS = 40;

/** Tells open phone pages what happens, gathered over 40 ms so that a campaign does not drown them. */
export class WorldEvents {
  readonly #listeners = new Set<(events: WorldEvent[]) => void>();
  readonly #lines: WireLine[] = [];
  readonly #changed = new Set<string>();
  #gathered: WorldEvent[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** Returns the way to stop listening. */
  listen(listener: (events: WorldEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The last 200 requests, oldest first. */
  get wire(): readonly WireLine[] {
    return this.#lines;
  }

  changed(customerId: string): void {
    if (this.#listeners.size === 0 || this.#changed.has(customerId)) return;
    this.#changed.add(customerId);
    this.#gather({ kind: 'change', customerId });
  }

  typing(customerId: string): void {
    this.#gather({ kind: 'typing', customerId });
  }

  faultsChanged(): void {
    this.#gather({ kind: 'faults' });
  }

  templatesChanged(): void {
    if (!this.#gathered.some(({ kind }) => kind === 'templates')) this.#gather({ kind: 'templates' });
  }

  onWire(line: WireLine): void {
    this.#lines.push(line);
    // Trimmed now and then: shifting on each line would cost more than the line.
    if (this.#lines.length > 2 * KEPT_LINES) this.#lines.splice(0, this.#lines.length - KEPT_LINES);
    this.#gather({ kind: 'wire', line });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #gather(event: WorldEvent): void {
    if (this.#listeners.size === 0) return;
    this.#gathered.push(event);
    this.#timer ??= setTimeout(() => this.#tell(), GATHER_MS);
  }

  #tell(): void {
    const events = this.#gathered;
    this.#gathered = [];
    this.#changed.clear();
    this.#timer = undefined;
    for (const listener of this.#listeners) listener(events);
  }
}
