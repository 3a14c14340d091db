import { api } from '@transom/protocol';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { createField } from './create-field.ts';
import { deleteField } from './delete-field.ts';
import { listFields } from './field-store.ts';

export function fieldRoutes(mount: Mount, { db }: Platform): void {
  mount(api.contactFields.list, async ({ actor }) => ({ data: await listFields(db, actor.workspaceId) }));
  mount(api.contactFields.create, ({ actor, body }) => db.withTx((tx) => createField(tx, actor.workspaceId, body)));
  mount(api.contactFields.remove, async ({ actor, params }) => {
    await db.withTx((tx) => deleteField(tx, actor.workspaceId, params.id));
    return null;
  });
}
