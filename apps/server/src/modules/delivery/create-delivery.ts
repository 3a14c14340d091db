import type { MediaForMeta } from '#modules/media';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import type { TaskList } from '#platform/work/jobs';
import { deliveryRoutes } from './routes.ts';
import { type SendLoop, startSendLoop } from './send-loop.ts';
import type { SendingNumbers } from './sending-number.ts';
import { tellRead } from './tell-read.ts';

/** Queued messages on their way to Meta. */
export interface Delivery {
  routes(mount: Mount): void;
  /** Jobs: `tell-read`. */
  tasks: TaskList;
  /** Starts sending in this process. */
  start(): void;
  /** A message was queued: this process looks at once, the others when the bell reaches them. Call after the commit. */
  wake(): void;
  /** Takes nothing new, lets the calls in flight finish and gives up those that do not. */
  stop(): Promise<void>;
}

/** How long a stop waits for calls that are under way; those unanswered then are unconfirmed. */
const patienceMs = 5_000;

export function createDelivery(
  platform: Platform,
  { sendingNumbers: numbers }: { sendingNumbers: SendingNumbers },
  mediaForMeta: MediaForMeta,
): Delivery {
  const { db, doorbell, log } = platform;
  let loop: SendLoop | undefined;
  const look = () => loop?.wake();
  const listening = [doorbell.on('transom_send', look), doorbell.on('transom_channel', look)];
  const wake = () => {
    look();
    doorbell.ring('transom_send', '');
  };
  return {
    routes: (mount) => deliveryRoutes(mount, platform, numbers, wake),
    tasks: { 'tell-read': tellRead(db, numbers, log) },
    start() {
      loop ??= startSendLoop({ ...platform, numbers, mediaForMeta });
    },
    wake,
    async stop() {
      for (const stopListening of listening) stopListening();
      await loop?.stop(patienceMs);
    },
  };
}
