import { CloudApiError } from '@transom/cloud-api/errors';
import { z } from 'zod';
import { readSettings } from '#modules/team';
import type { Database } from '#platform/db/database';
import type { Logger } from '#platform/observe/logger';
import type { Task } from '#platform/work/jobs';
import type { SendingNumbers } from './sending-number.ts';

const Payload = z.object({ channelId: z.uuid(), wamid: z.string() });

/**
 * The job `tell-read`: blue ticks on the customer's phone once somebody read the conversation. Telling twice does no
 * harm, so anything but a refusal is tried again. Nothing is told while the workspace keeps reading to itself.
 */
export function tellRead(db: Database, numbers: SendingNumbers, log: Logger): Task {
  return async (payload) => {
    const { channelId, wamid } = Payload.parse(payload);
    const number = await numbers.find(channelId);
    if (!number || !(await readSettings(db, number.workspaceId)).sendReadReceipts) return;
    try {
      await number.api.markRead(number.phoneNumberId, wamid);
    } catch (error) {
      // Meta refuses ids older than 30 days (131009): then there is nobody left to tell.
      if (!(error instanceof CloudApiError) || error.outcome() !== 'rejected') throw error;
      log.debug({ code: error.code, channelId }, 'Meta did not take a read mark');
    }
  };
}
