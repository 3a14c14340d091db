import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

/** Prometheus metrics of this process, shown at GET /metrics. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    webhookItems: new Counter({
      name: 'transom_webhook_items_total',
      help: 'Items received from Meta by outcome',
      labelNames: ['outcome'] as const,
      registers,
    }),
    webhookBatch: new Histogram({
      name: 'transom_webhook_batch_size',
      help: 'Webhooks committed in one transaction',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
      registers,
    }),
    sends: new Counter({
      name: 'transom_sends_total',
      help: 'Calls to Meta that send a message, by outcome',
      labelNames: ['outcome'] as const,
      registers,
    }),
    feedSubscribers: new Gauge({ name: 'transom_feed_subscribers', help: 'Open feed connections', registers }),
  };
}
