import { z } from 'zod';
import type { Tx } from '#platform/db/database';
import type { Mount } from '#platform/http/mount';
import { outgoingAgent } from '#platform/http/outgoing-agent';
import type { Platform } from '#platform/platform';
import type { TaskList } from '#platform/work/jobs';
import { knowAudiences } from './known-audiences.ts';
import { type IsViewing, pushConversation } from './push-conversation.ts';
import { deviceTask, pushToDevice } from './push-to-device.ts';
import { noticeRoutes } from './routes.ts';
import { conversationTask, tellOfMessages } from './tell-of-messages.ts';

/** How members are told of messages while they look elsewhere: their settings, their devices, pushes. */
export interface Notices {
  routes(mount: Mount): void;
  /** Jobs: who is pushed a notice of a conversation, and the push to each device. */
  tasks: TaskList;
  /** Customers wrote: has their notices pushed after this transaction. Costs nothing where nobody takes pushes. */
  tell(tx: Tx, workspaceId: string, conversationIds: readonly string[]): void;
  close(): Promise<void>;
}

const OfConversation = z.object({ workspaceId: z.string(), conversationId: z.string() });
const OfDevice = z.object({ workspaceId: z.string(), deviceId: z.string(), conversationId: z.string().nullable() });

export function createNotices(platform: Platform, isViewing: IsViewing): Notices {
  const { db, clock, log, config } = platform;
  const audiences = knowAudiences(db, log);
  const dispatcher = outgoingAgent(config.allowPrivate);
  const house = { ...platform, dispatcher, publicUrl: config.publicUrl };
  return {
    routes: (mount) => noticeRoutes(mount, platform, audiences.add),
    tasks: {
      [conversationTask]: (payload) => {
        const { workspaceId, conversationId } = OfConversation.parse(payload);
        return db.withTx((tx) => pushConversation(tx, isViewing, workspaceId, conversationId, clock()));
      },
      [deviceTask]: (payload) => {
        const { workspaceId, deviceId, conversationId } = OfDevice.parse(payload);
        return pushToDevice(house, workspaceId, deviceId, conversationId);
      },
    },
    tell(tx, workspaceId, conversationIds) {
      if (conversationIds.length === 0 || !audiences.has(workspaceId)) return;
      tx.atEnd(() => tellOfMessages(tx, workspaceId, conversationIds));
    },
    async close() {
      audiences.close();
      await dispatcher.close();
    },
  };
}
