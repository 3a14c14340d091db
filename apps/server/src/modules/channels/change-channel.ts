import type { Channel } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import { type ChannelHouse, publicOrigin } from './house.ts';
import { type ChannelRow, presentChannel } from './model.ts';
import { lockChannelRow, saveChannelRow } from './store.ts';

/**
 * The one way a number changes: locked, changed, written, told to every open inbox and to every process. `change`
 * returns null to leave it as it is; then nothing is told either.
 */
export async function changeChannel(
  tx: Tx,
  house: ChannelHouse,
  workspaceId: string,
  id: string,
  change: (row: ChannelRow) => Partial<ChannelRow> | null,
): Promise<Channel> {
  const row = await lockChannelRow(tx, workspaceId, id);
  if (!row) throw notFound('number');
  const changes = change(row);
  if (!changes) return presentChannel(row, publicOrigin(house));
  const changed = { ...row, ...changes };
  await saveChannelRow(tx, changed);
  const channel = presentChannel(changed, publicOrigin(house));
  tx.emit(workspaceId, { kind: 'channel.changed', channel });
  tx.afterCommit(() => house.announce(id));
  return channel;
}
