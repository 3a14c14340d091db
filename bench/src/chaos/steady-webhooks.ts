import { sendWebhook } from '@transom/testkit';
import { actAtPace } from '../load/at-a-pace.ts';
import { customer, textWebhook, type WebhookTarget, wamidOf } from '../load/text-webhook.ts';

const contacts = 50;
const patienceMs = 15_000;

/** A webhook this side sent, and every answer it got; 0 stands for none. */
export interface SentWebhook {
  wamid: string;
  body: object;
  answers: number[];
}

/** Plays Meta with a hand on the answers: posts at a steady pace, and delivers again what was not taken. */
export interface SteadyWebhooks {
  readonly all: SentWebhook[];
  /** Posts so many a second for a while. Resolves once each has an answer. */
  post(run: string, perSecond: number, seconds: number): Promise<void>;
  /** Delivers everything without a 200 again, once. */
  redeliver(): Promise<void>;
  untaken(): SentWebhook[];
}

export function steadyWebhooks(url: string, target: WebhookTarget): SteadyWebhooks {
  const all: SentWebhook[] = [];
  const deliver = async (webhook: SentWebhook) => {
    const answer = sendWebhook(url + target.path, target.appSecret, webhook.body).then(
      ({ status }) => status,
      () => 0,
    );
    const none = new Promise<number>((resolve) => setTimeout(resolve, patienceMs, 0).unref());
    webhook.answers.push(await Promise.race([answer, none]));
  };
  const untaken = () => all.filter(({ answers }) => !answers.includes(200));
  return {
    all,
    untaken,
    post: (run, perSecond, seconds) =>
      actAtPace(perSecond, perSecond * seconds, (n) => {
        const mark = `${run}-${n}`;
        const webhook = { wamid: wamidOf(mark), body: textWebhook(target, customer(n % contacts), mark), answers: [] };
        all.push(webhook);
        return deliver(webhook);
      }),
    async redeliver() {
      for (const webhook of untaken()) await deliver(webhook);
    },
  };
}
