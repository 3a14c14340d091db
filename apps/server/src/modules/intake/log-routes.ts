import { api } from '@transom/protocol';
import { z } from 'zod';
import type { Channels } from '#modules/channels';
import { notFound } from '#platform/errors';
import { cursorOf, readCursor } from '#platform/http/cursor';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import type { Batcher } from './batcher.ts';
import { findLog, type LogRow, listLog, sumTallies } from './log-store.ts';
import type { RejectedTally } from './rejected-tally.ts';
import { replayWebhook } from './replay-webhook.ts';
import { routingOf } from './routing.ts';

const Cursor = z.tuple([z.uuid()]);
const present = ({ id, receivedAt, items, stored, duplicate, quarantined, reasons, size }: LogRow) => ({
  id,
  receivedAt: receivedAt.toISOString(),
  items,
  stored,
  duplicate,
  quarantined,
  reasons,
  size,
});

export function webhookLogRoutes(
  mount: Mount,
  { db }: Platform,
  channels: Channels,
  batcher: Batcher,
  rejected: RejectedTally,
): void {
  mount(api.webhookLog.list, async ({ actor, query }) => {
    const [before] = readCursor(Cursor, query.cursor) ?? [null];
    const asked = { before, limit: query.limit + 1, quarantinedOnly: query.only === 'quarantined' };
    const rows = await listLog(db, actor.workspaceId, asked);
    const data = rows.slice(0, query.limit).map(present);
    const last = data.at(-1);
    return { data, nextCursor: rows.length > query.limit && last ? cursorOf([last.id]) : null };
  });
  mount(api.webhookLog.summary, async ({ actor }) => {
    await rejected.flush();
    return sumTallies(db, actor.workspaceId);
  });
  mount(api.webhookLog.get, async ({ actor, params }) => {
    const row = await findLog(db, actor.workspaceId, params.id);
    if (!row) throw notFound('webhook');
    return { ...present(row), body: row.body.toString('utf8') };
  });
  mount(api.webhookLog.replay, async ({ actor, params }) => {
    const all = await channels.listConnected(actor.workspaceId);
    return present(await replayWebhook(db, batcher, actor.workspaceId, params.id, routingOf({ channels: all })));
  });
}
