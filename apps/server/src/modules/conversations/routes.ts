import { api } from '@transom/protocol';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { updateConversation } from './update-conversation.ts';

export function conversationRoutes(mount: Mount, { db, clock }: Platform): void {
  mount(api.conversations.update, ({ actor, params, body }) =>
    db.withTx((tx) => updateConversation(tx, actor.workspaceId, params.id, body, clock())),
  );
}
