import { api } from '@transom/protocol';
import { z } from 'zod';
import type { Tx } from '#platform/db/database';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import type { TaskList } from '#platform/work/jobs';
import { cancelAnswered, cancelScheduled, changeSchedule, sendScheduledNow } from './change-schedule.ts';

/** @param wakeDelivery called after each commit that queued a message */
export function scheduledRoutes(mount: Mount, { db, clock }: Platform, wakeDelivery: () => void): void {
  mount(api.scheduled.change, ({ actor, params, body }) =>
    db.withTx((tx) => changeSchedule(tx, actor.workspaceId, params.id, body, clock())),
  );
  mount(api.scheduled.sendNow, ({ actor, params }) =>
    db.withTx((tx: Tx) => {
      tx.afterCommit(wakeDelivery);
      return sendScheduledNow(tx, actor.workspaceId, params.id, clock());
    }),
  );
  mount(api.scheduled.cancel, ({ actor, params }) =>
    db.withTx((tx) => cancelScheduled(tx, actor.workspaceId, params.id, clock())),
  );
}

const Answered = z.object({
  workspaceId: z.uuid(),
  conversationId: z.uuid(),
  channelId: z.uuid(),
  wamid: z.string(),
  answeredAt: z.coerce.date(),
});

/** The job `cancel-answered`, written by the database when a customer writes where something waits for that. */
export function answeredTasks({ db, clock }: Platform): TaskList {
  return {
    'cancel-answered': async (payload) => {
      const { workspaceId, ...answer } = Answered.parse(payload);
      await db.withTx((tx) => cancelAnswered(tx, workspaceId, answer, clock()));
    },
  };
}
