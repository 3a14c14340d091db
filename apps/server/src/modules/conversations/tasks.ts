import { z } from 'zod';
import type { Platform } from '#platform/platform';
import type { TaskList } from '#platform/work/jobs';
import { answeredTasks } from './scheduled-routes.ts';
import { wakeSnoozed } from './wake-snoozed.ts';

const Payload = z.object({ workspaceId: z.uuid().optional(), until: z.coerce.date().optional() });

/**
 * Beside what answers to customers' words, the job `wake-snoozed`: written by each snooze for its own time, and once a minute for all that is due, so that nobody
 * sleeps on because a job was lost.
 */
export function conversationTasks(platform: Platform): TaskList {
  const { db, clock } = platform;
  return {
    ...answeredTasks(platform),
    'wake-snoozed': async (payload) => {
      const { workspaceId, until = clock() } = Payload.parse(payload);
      const due = workspaceId
        ? [{ id: workspaceId }]
        : await db.raw<{ id: string }>(
            `select id from workspace w where exists (select from conversation v
               where v.workspace_id = w.id and v.status = 'snoozed' and v.snoozed_until <= $1)`,
            [until],
          );
      for (const { id } of due) while (await db.withTx((tx) => wakeSnoozed(tx, id, until, clock())));
    },
  };
}
