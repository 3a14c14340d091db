import type { Clock } from '#platform/clock';
import { isWorthRepeating } from '#platform/db/concurrent-change';
import type { Database } from '#platform/db/database';
import { AppError } from '#platform/errors';
import type { Logger } from '#platform/observe/logger';
import type { Metrics } from '#platform/observe/metrics';
import { refused } from './item.ts';
import { createKnownSenders, type KnownSenders } from './known-senders.ts';
import { type Part, recordWebhooks, type TellOfMessages } from './record-webhooks.ts';
import type { Outcome, Webhook } from './webhook.ts';

/** Most webhooks one transaction takes. */
const maxBatch = 256;
const maxTries = 8;

/** Stores webhooks durably. Resolves once the webhook is committed; then, and only then, Meta may be told 200. */
export interface Batcher {
  submit(webhook: Webhook): Promise<void>;
  /** Resolves when nothing is waiting or under way. */
  drain(): Promise<void>;
}

interface Waiting extends Part {
  done(): void;
  failed(cause: unknown): void;
}

/**
 * Micro-batching: webhooks that arrive while a transaction is under way share the next one. One flusher only: two would
 * wait for each other's rows. A lone webhook is not delayed.
 */
export function createBatcher(
  db: Database,
  clock: Clock,
  metrics: Metrics,
  log: Logger,
  tell: TellOfMessages,
): Batcher {
  const senders = createKnownSenders();
  let queue: Waiting[] = [];
  let flushing: Promise<void> | undefined;

  const flush = async () => {
    // Let the requests that the event loop has already read join the first batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (queue.length > 0) {
      const batch = queue.slice(0, maxBatch);
      queue = queue.slice(maxBatch);
      metrics.webhookBatch.observe(batch.length);
      try {
        await store(batch);
        for (const waiting of batch) waiting.done();
      } catch (cause) {
        for (const waiting of batch) waiting.failed(cause);
      }
    }
    flushing = undefined;
  };

  /** Stores all of it, or throws with nothing half-done but what a split had already committed (and will find known). */
  const store = async (parts: readonly Part[]): Promise<void> => {
    try {
      const outcomes = await repeat(senders, () =>
        db.withTx((tx) => recordWebhooks(tx, parts, senders, clock(), tell)),
      );
      for (const outcome of outcomes) count(metrics, outcome);
    } catch (cause) {
      if (cause instanceof AppError && cause.kind === 'unavailable') throw cause;
      const halves = split(parts);
      if (halves) {
        for (const half of halves) await store(half);
        return;
      }
      // Even the note that it is refused cannot be written: then Meta has to deliver it again.
      if (parts.every((part) => part.items.every((item) => item.kind === 'refused'))) throw cause;
      log.warn({ err: cause }, 'an item could not be stored and is quarantined');
      await store(parts.map((part) => ({ ...part, items: [refused(reasonOf(cause))] })));
    }
  };

  return {
    submit: (webhook) =>
      new Promise((resolve, reject) => {
        queue.push({ webhook, items: webhook.items, done: resolve, failed: reject });
        flushing ??= flush();
      }),
    async drain() {
      await flushing;
    },
  };
}

/** Runs a transaction again when it only lost a race. */
async function repeat<T>(senders: KnownSenders, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (cause) {
      senders.forget();
      if (tries >= maxTries || !isWorthRepeating(cause)) throw cause;
    }
  }
}

/** Two halves of a batch, down to single items; null when one item stands alone. */
function split(parts: readonly Part[]): [Part[], Part[]] | null {
  if (parts.length > 1) {
    const middle = parts.length >> 1;
    return [parts.slice(0, middle), parts.slice(middle)];
  }
  const part = parts[0];
  if (!part || part.items.length < 2) return null;
  const middle = part.items.length >> 1;
  return [[{ ...part, items: part.items.slice(0, middle) }], [{ ...part, items: part.items.slice(middle) }]];
}

function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return `It could not be stored: ${message.slice(0, 200)}`;
}

function count(metrics: Metrics, outcome: Outcome): void {
  metrics.webhookItems.inc({ outcome: 'stored' }, outcome.stored);
  metrics.webhookItems.inc({ outcome: 'duplicate' }, outcome.duplicate);
  metrics.webhookItems.inc({ outcome: 'quarantined' }, outcome.quarantined);
}
