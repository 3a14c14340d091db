import { api } from '@transom/protocol';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { changeTag } from './change-tag.ts';
import { createTag } from './create-tag.ts';
import { deleteTag } from './delete-tag.ts';
import { listTags } from './tag-store.ts';

export function tagRoutes(mount: Mount, { db }: Platform): void {
  mount(api.tags.list, async ({ actor }) => ({ data: await listTags(db, actor.workspaceId) }));
  mount(api.tags.create, ({ actor, body }) => db.withTx((tx) => createTag(tx, actor.workspaceId, body)));
  mount(api.tags.update, ({ actor, params, body }) =>
    db.withTx((tx) => changeTag(tx, actor.workspaceId, params.id, body)),
  );
  mount(api.tags.remove, async ({ actor, params }) => {
    await db.withTx((tx) => deleteTag(tx, actor.workspaceId, params.id));
    return null;
  });
}
