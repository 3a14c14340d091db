import { api } from '@transom/protocol';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { scheduledRoutes } from './scheduled-routes.ts';
import { updateConversation } from './update-conversation.ts';

/** @param wakeDelivery called after each commit that queued a message */
export function conversationRoutes(mount: Mount, platform: Platform, wakeDelivery: () => void): void {
  const { db, clock } = platform;
  scheduledRoutes(mount, platform, wakeDelivery);
  mount(api.conversations.update, ({ actor, params, body }) =>
    db.withTx((tx) => updateConversation(tx, actor.workspaceId, params.id, body, clock())),
  );
}
