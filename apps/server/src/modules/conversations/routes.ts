import { api } from '@transom/protocol';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { changeMany } from './change-many.ts';
import { mergeRoutes } from './merge-routes.ts';
import { scheduledRoutes } from './scheduled-routes.ts';
import { updateConversation } from './update-conversation.ts';
import { createView, deleteView, listViews, presentView, updateView } from './views.ts';

/** @param wakeDelivery called after each commit that queued a message */
export function conversationRoutes(mount: Mount, platform: Platform, wakeDelivery: () => void): void {
  const { db, clock } = platform;
  scheduledRoutes(mount, platform, wakeDelivery);
  mergeRoutes(mount, platform);
  mount(api.conversations.update, ({ actor, params, body }) =>
    db.withTx((tx) => updateConversation(tx, actor, params.id, body, clock())),
  );
  mount(api.conversations.bulk, async ({ actor, body }) => ({
    outcomes: await db.withTx((tx) => changeMany(tx, actor, body, clock())),
  }));
  mount(api.views.list, async ({ actor }) => ({ data: (await listViews(db, actor)).map(presentView) }));
  mount(api.views.create, ({ actor, body }) => db.withTx((tx) => createView(tx, actor, body, clock())));
  mount(api.views.update, ({ actor, params, body }) => db.withTx((tx) => updateView(tx, actor, params.id, body)));
  mount(api.views.remove, async ({ actor, params }) => {
    await db.withTx((tx) => deleteView(tx, actor, params.id));
    return null;
  });
}
