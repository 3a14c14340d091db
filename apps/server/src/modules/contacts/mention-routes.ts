import { api } from '@transom/protocol';
import { z } from 'zod';
import { cursorOf, readCursor } from '#platform/http/cursor';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { listMentions } from './mention-store.ts';
import { readMention } from './read-mention.ts';

const Cursor = z.tuple([z.uuid()]);

export function mentionRoutes(mount: Mount, { db, clock }: Platform): void {
  mount(api.mentions.list, async ({ actor, query }) => {
    const [before] = readCursor(Cursor, query.cursor) ?? [null];
    const rows = await listMentions(db, actor.workspaceId, actor.memberId, { before, limit: query.limit + 1 });
    const data = rows.slice(0, query.limit);
    const last = data.at(-1);
    return { data, nextCursor: rows.length > query.limit && last ? cursorOf([last.id]) : null };
  });
  mount(api.mentions.read, ({ actor, params, body }) =>
    db.withTx((tx) => readMention(tx, actor, params.id, body.read ? clock() : null)),
  );
}
