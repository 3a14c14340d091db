import { api } from '@transom/protocol';
import { findContact, listMerges, undoContactMerge } from '#modules/contacts';
import { audit } from '#modules/team';
import { notFound } from '#platform/errors';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { mergeByHand, previewMerge } from './merge-by-hand.ts';
import { splitConversations } from './split-conversations.ts';

/** Contacts that are one person: how they became one, by hand too, and apart again. */
export function mergeRoutes(mount: Mount, { db, clock }: Platform): void {
  mount(api.merges.list, async ({ actor, params }) => {
    if (!(await findContact(db, actor.workspaceId, params.id))) throw notFound('contact');
    return { data: await listMerges(db, actor.workspaceId, params.id) };
  });
  mount(api.merges.preview, ({ actor, params, body }) =>
    previewMerge(db, actor.workspaceId, { keptId: params.id, goneId: body.contactId }),
  );
  mount(api.merges.create, ({ actor, params, body }) =>
    db.withTx((tx) => mergeByHand(tx, actor, { keptId: params.id, goneId: body.contactId }, clock())),
  );
  mount(api.merges.undo, async ({ actor, params }) => {
    await db.withTx(async (tx) => {
      const undone = await undoContactMerge(tx, actor.workspaceId, params.id, actor.name, clock());
      await splitConversations(tx, actor.workspaceId, undone, clock());
      await audit(tx, actor, 'contacts.merge_undone', undone.keptId, { mergeId: params.id, goneId: undone.goneId });
    });
    return null;
  });
}
