import { waitFor } from '@transom/testkit';
import { actAtPace, Lanes } from '../load/at-a-pace.ts';
import { percentile } from '../load/statistics.ts';
import { customer, textRequest, type WebhookTarget } from '../load/text-webhook.ts';
import { markOf, type Watchers } from './watchers.ts';

export interface LiveRun {
  p50Ms: number;
  p99Ms: number;
  delivered: number;
  expected: number;
}

export interface LiveLoad {
  /** Distinguishes this run's messages from all others. */
  run: string;
  sockets: number;
  perSecond: number;
  seconds: number;
}

const contacts = 500;

/** Posts webhooks at a steady pace and measures, from just before each POST, until every socket has its message. */
export async function measureRun(
  port: number,
  target: WebhookTarget,
  watchers: Watchers,
  { run, sockets, perSecond, seconds }: LiveLoad,
): Promise<LiveRun> {
  const count = perSecond * seconds;
  const requests = Array.from({ length: count }, (_, n) => textRequest(target, customer(n % contacts), markOf(run, n)));
  const following = watchers.follow(run, count);
  const lanes = new Lanes(port);
  await actAtPace(perSecond, count, (n) => {
    const request = requests[n];
    following.sentAt[n] = performance.now();
    return request ? lanes.send(request) : Promise.resolve();
  });
  const expected = count * sockets;
  await waitFor('the last message on every socket', () => following.delivered() === expected, 5_000).catch(() => {});
  lanes.close();
  return {
    p50Ms: percentile(following.latenciesMs, 0.5),
    p99Ms: percentile(following.latenciesMs, 0.99),
    delivered: following.delivered(),
    expected,
  };
}
