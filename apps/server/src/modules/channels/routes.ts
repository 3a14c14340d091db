import { setTimeout as wait } from 'node:timers/promises';
import { api } from '@transom/protocol';
import { notFound } from '#platform/errors';
import type { Mount } from '#platform/http/mount';
import { connectChannel } from './connect-channel.ts';
import { type ChannelHouse, publicOrigin } from './house.ts';
import { presentChannel } from './model.ts';
import { runChecks } from './run-checks.ts';
import { findChannelRow, listChannelRows } from './store.ts';
import { updateChannel } from './update-channel.ts';

/** How long connecting waits for the templates before it answers without them. */
const templatesWaitMs = 5_000;

export function mountChannels(
  mount: Mount,
  house: ChannelHouse,
  afterConnect: (workspaceId: string, channelId: string) => Promise<unknown>,
): void {
  const { db } = house;
  mount(api.channels.list, async ({ actor }) => {
    const rows = await listChannelRows(db, actor.workspaceId);
    return { data: rows.map((row) => presentChannel(row, publicOrigin(house))), nextCursor: null };
  });
  mount(api.channels.get, async ({ actor, params }) => {
    const row = await findChannelRow(db, actor.workspaceId, params.id);
    if (!row) throw notFound('number');
    return presentChannel(row, publicOrigin(house));
  });
  mount(api.channels.connect, async ({ actor, body }) => {
    const { id } = await db.withTx((tx) => connectChannel(tx, house, actor, body));
    const channel = await runChecks(house, actor.workspaceId, id);
    await Promise.race([afterConnect(actor.workspaceId, id), wait(templatesWaitMs, undefined, { ref: false })]);
    return channel;
  });
  mount(api.channels.update, async ({ actor, params, body }) => {
    const channel = await db.withTx((tx) => updateChannel(tx, house, actor, params.id, body));
    return body.accessToken === undefined ? channel : runChecks(house, actor.workspaceId, params.id);
  });
  mount(api.channels.check, ({ actor, params }) => runChecks(house, actor.workspaceId, params.id));
}
