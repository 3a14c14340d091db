import { setTimeout } from 'node:timers/promises';
import { sign } from '@transom/cloud-api/wire';
import { Agent } from 'undici';
import type { WorldRecord } from '../state/records.ts';
import type { State } from '../state/state.ts';
import type { PendingWebhook } from '../state/types.ts';
import { Timers } from '../timers.ts';
import type { WireLine } from '../world/wire-line.ts';
import { composeBatch } from './compose-batch.ts';
import { targetOf } from './target.ts';

const CONCURRENCY = 16;
const PATIENCE_MS = 10_000;
/** Beyond this many waiting, several updates share a POST. */
const BATCH_FROM = 4 * CONCURRENCY;
/** Meta's limit. */
const LARGEST_BATCH = 1000;
// Meta retries at once and then ever more rarely; the sandbox keeps the shape and compresses the time.
const BACKOFF_MS = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];
const GIVE_UP_MS = 7 * 24 * 60 * 60 * 1000;
const OUTAGE = 3;
/** How long stopping waits for answers to what is under way. */
const LAST_ANSWERS_MS = 500;
const REORDER_MS = 400;

interface Surroundings {
  state: State;
  now: () => number;
  commit: (record: WorldRecord) => void;
  onWire: (line: WireLine) => void;
  onAcknowledged: (webhook: PendingWebhook) => void;
}

/**
 * Carries webhooks to the business over HTTP until they are answered with 200: at most 16 POSTs at a time, in batches
 * when many wait, retried for 7 days. What is pending stands in the state, so a restart goes on where it stopped.
 */
export class Deliveries {
  readonly #around: Surroundings;
  readonly #agent = new Agent({
    connections: CONCURRENCY,
    headersTimeout: PATIENCE_MS,
    bodyTimeout: PATIENCE_MS,
    keepAliveTimeout: 30_000,
  });
  #delays = new Timers();
  #ready: PendingWebhook[] = [];
  // Where the queue begins: taking from the front of an array would copy it.
  #first = 0;
  readonly #attempts = new Map<number, number>();
  readonly #resting = new Set<PendingWebhook>();
  readonly #inFlight = new Set<Promise<void>>();
  #failuresInARow = 0;
  #running = false;
  #pumpScheduled = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Sends what is pending from before, and from now on whatever is added. */
  start(): void {
    this.#running = true;
    for (const webhook of this.#around.state.pending.values()) this.#ready.push(webhook);
    this.#pump();
  }

  /** What is answered within half a second counts; the rest is sent again at the next start. */
  async stop(): Promise<void> {
    this.#running = false;
    this.#delays.stop();
    await Promise.race([Promise.all(this.#inFlight), setTimeout(LAST_ANSWERS_MS, undefined, { ref: false })]);
    await this.#agent.destroy();
    await Promise.all(this.#inFlight);
  }

  /** Waiting or under way. */
  get backlog(): number {
    return this.#around.state.pending.size;
  }

  /** Takes on a webhook that stands in the state by now. */
  add(webhook: PendingWebhook): void {
    if (!this.#running) return;
    const { delayMs, reorderWebhooks } = this.#around.state.faults;
    const delay = delayMs + (reorderWebhooks ? Math.floor(Math.random() * REORDER_MS) : 0);
    if (delay === 0) this.#makeReady(webhook);
    else this.#delays.after(delay, () => this.#makeReady(webhook));
  }

  /** Tries everything that waits for another attempt at once: the business has a new address, or answers again. */
  wake(): void {
    if (this.#resting.size === 0) return;
    this.#ready.push(...this.#resting);
    this.#resting.clear();
    this.#pump();
  }

  #makeReady(webhook: PendingWebhook): void {
    if (!this.#running) return;
    this.#ready.push(webhook);
    if (this.#pumpScheduled) return;
    // Webhooks of one tick are looked at together, so that a burst is seen as one.
    this.#pumpScheduled = true;
    setImmediate(() => {
      this.#pumpScheduled = false;
      this.#pump();
    });
  }

  #pump(): void {
    while (this.#running && this.#inFlight.size < CONCURRENCY && this.#first < this.#ready.length) {
      const waiting = this.#ready.length - this.#first;
      const size = waiting > BATCH_FROM ? Math.min(LARGEST_BATCH, Math.ceil(waiting / CONCURRENCY)) : 1;
      const batch = this.#ready.slice(this.#first, this.#first + size);
      this.#first += batch.length;
      if (this.#first > 10_000 || this.#first === this.#ready.length) {
        this.#ready = this.#ready.slice(this.#first);
        this.#first = 0;
      }
      this.#send(batch);
    }
  }

  #send(batch: PendingWebhook[]): void {
    const { state, now, commit } = this.#around;
    const current = batch.filter((webhook) => state.pending.has(webhook.id));
    const lapsed = current.filter((webhook) => now() - webhook.since > GIVE_UP_MS).map((webhook) => webhook.id);
    if (lapsed.length > 0) commit({ kind: 'webhooks-given-up', ids: lapsed });
    const alive = current.filter((webhook) => state.pending.has(webhook.id));
    for (const [url, group] of groupByTarget(state, alive)) {
      if (url === null) {
        // As at Meta, what happens while nobody is subscribed is told to nobody.
        commit({ kind: 'webhooks-given-up', ids: group.map((webhook) => webhook.id) });
        continue;
      }
      for (const { body, carried, note } of composeBatch(state, group)) {
        const posting = this.#post(url, body, carried, note).finally(() => {
          this.#inFlight.delete(posting);
          this.#pump();
        });
        this.#inFlight.add(posting);
      }
    }
  }

  async #post(url: string, body: string, carried: PendingWebhook[], note: string): Promise<void> {
    const { state, commit, onAcknowledged } = this.#around;
    const signature = sign(body, state.account.appSecret);
    const status = await this.#attempt(url, body, signature, note);
    for (let copy = 0; this.#running && copy < state.faults.duplicateWebhooks; copy += 1) {
      await this.#attempt(url, body, signature, `${note} · copy`);
    }
    if (status !== 200) {
      this.#failuresInARow += 1;
      for (const webhook of carried) this.#rest(webhook);
      return;
    }
    commit({ kind: 'webhooks-acknowledged', ids: carried.map((webhook) => webhook.id) });
    for (const webhook of carried) {
      this.#attempts.delete(webhook.id);
      onAcknowledged(webhook);
    }
    // One bad update among good ones keeps to its own pace; after an outage everything that waited goes at once.
    if (this.#failuresInARow >= OUTAGE) this.wake();
    this.#failuresInARow = 0;
  }

  /** The HTTP status, or null when no answer came. */
  async #attempt(url: string, body: string, signature: string, note: string): Promise<number | null> {
    const { origin, pathname, search } = new URL(url);
    let status: number | null = null;
    let reason = '';
    try {
      const response = await this.#agent.request({
        origin,
        path: pathname + search,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-hub-signature-256': signature,
          'user-agent': 'facebookexternalua',
        },
        body,
      });
      status = response.statusCode;
      await response.body.dump();
    } catch (error) {
      reason = error instanceof Error ? ` · ${error.message}` : ' · no answer';
    }
    const at = new Date(this.#around.now()).toISOString();
    this.#around.onWire({ at, direction: 'out', method: 'POST', path: pathname, status, note: `${note}${reason}` });
    return status;
  }

  #rest(webhook: PendingWebhook): void {
    const attempt = this.#attempts.get(webhook.id) ?? 0;
    this.#attempts.set(webhook.id, attempt + 1);
    const delay = BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)] ?? 0;
    if (delay === 0) {
      this.#makeReady(webhook);
      return;
    }
    this.#resting.add(webhook);
    this.#delays.after(delay, () => {
      if (this.#resting.delete(webhook)) this.#makeReady(webhook);
    });
  }
}

function groupByTarget(state: State, webhooks: PendingWebhook[]): Map<string | null, PendingWebhook[]> {
  const groups = new Map<string | null, PendingWebhook[]>();
  for (const webhook of webhooks) {
    const url = targetOf(state, webhook.about);
    const group = groups.get(url);
    if (group) group.push(webhook);
    else groups.set(url, [webhook]);
  }
  return groups;
}
