import { api } from '@transom/protocol';
import { z } from 'zod';
import type { Channels } from '#modules/channels';
import { notFound } from '#platform/errors';
import { cursorOf, readCursor } from '#platform/http/cursor';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { blockContact } from './block-contact.ts';
import { fieldRoutes } from './field-routes.ts';
import { mentionRoutes } from './mention-routes.ts';
import { presentContact } from './model.ts';
import { noteRoutes } from './note-routes.ts';
import { findContact, listContacts } from './store.ts';
import { tagRoutes } from './tag-routes.ts';
import { updateContact } from './update-contact.ts';

const Cursor = z.tuple([z.uuid()]);

export function contactRoutes(mount: Mount, platform: Platform, channels: Channels): void {
  const { db, clock } = platform;
  tagRoutes(mount, platform);
  noteRoutes(mount, platform);
  mentionRoutes(mount, platform);
  fieldRoutes(mount, platform);
  mount(api.contacts.list, async ({ actor, query }) => {
    const [before] = readCursor(Cursor, query.cursor) ?? [null];
    const rows = await listContacts(db, actor.workspaceId, { q: query.q, before, limit: query.limit + 1 });
    const data = rows.slice(0, query.limit);
    const last = data.at(-1);
    return {
      data: data.map(presentContact),
      nextCursor: rows.length > query.limit && last ? cursorOf([last.id]) : null,
    };
  });
  mount(api.contacts.get, async ({ actor, params }) => {
    const contact = await findContact(db, actor.workspaceId, params.id);
    if (!contact) throw notFound('contact');
    return presentContact(contact);
  });
  mount(api.contacts.block, ({ actor, params, body }) =>
    blockContact({ db, channels, clock }, actor, params.id, body.blocked),
  );
  mount(api.contacts.update, ({ actor, params, body }) =>
    db.withTx((tx) => updateContact(tx, actor, params.id, body, clock())),
  );
}
