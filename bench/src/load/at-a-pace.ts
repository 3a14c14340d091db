import { setTimeout as delay } from 'node:timers/promises';
import { Lane } from './lane.ts';

/** Calls `act` so many times a second, on time whatever earlier ones are still doing, and waits for all of them. */
export async function actAtPace(perSecond: number, times: number, act: (n: number) => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  const acting: Promise<unknown>[] = [];
  for (let n = 0; n < times; n += 1) {
    const waitMs = startedAt + (n * 1000) / perSecond - performance.now();
    if (waitMs > 0) await delay(waitMs);
    acting.push(act(n));
  }
  await Promise.all(acting);
}

/** As many keep-alive connections as are needed at once. */
export class Lanes {
  readonly #port: number;
  readonly #all: Lane[] = [];
  readonly #idle: Lane[] = [];

  constructor(port: number) {
    this.#port = port;
  }

  async send(request: Buffer): Promise<number> {
    let lane = this.#idle.pop();
    if (!lane) {
      lane = await Lane.open(this.#port);
      this.#all.push(lane);
    }
    const status = await lane.send(request);
    this.#idle.push(lane);
    return status;
  }

  close(): void {
    for (const lane of this.#all) lane.close();
  }
}
