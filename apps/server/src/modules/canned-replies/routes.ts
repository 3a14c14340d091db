import { api } from '@transom/protocol';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { changeCannedReply } from './change-canned-reply.ts';
import { createCannedReply } from './create-canned-reply.ts';
import { deleteCannedReply } from './delete-canned-reply.ts';
import { presentCannedReply } from './model.ts';
import { listCannedReplies } from './store.ts';

export function cannedReplyRoutes(mount: Mount, { db, clock }: Platform): void {
  mount(api.cannedReplies.list, async ({ actor }) => {
    const rows = await listCannedReplies(db, actor.workspaceId, actor.memberId);
    return { data: rows.map(presentCannedReply) };
  });
  mount(api.cannedReplies.create, ({ actor, body }) => db.withTx((tx) => createCannedReply(tx, actor, body, clock())));
  mount(api.cannedReplies.update, ({ actor, params, body }) =>
    db.withTx((tx) => changeCannedReply(tx, actor, params.id, body, clock())),
  );
  mount(api.cannedReplies.remove, async ({ actor, params }) => {
    await db.withTx((tx) => deleteCannedReply(tx, actor, params.id));
    return null;
  });
}
