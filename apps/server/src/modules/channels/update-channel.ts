import type { Channel, ChannelPatch } from '@transom/protocol';
import type { z } from 'zod';
import { audit } from '#modules/team';
import type { Tx } from '#platform/db/database';
import type { Actor } from '#platform/http/actor';
import { changeChannel } from './change-channel.ts';
import type { ChannelHouse } from './house.ts';
import { type ChannelRow, isPausedByHouse, places } from './model.ts';

/** Renames a number, renews its token, pauses or resumes it. A fresh token also ends a pause that Transom made. */
export async function updateChannel(
  tx: Tx,
  house: ChannelHouse,
  actor: Actor,
  id: string,
  { name, accessToken, paused }: z.output<typeof ChannelPatch>,
): Promise<Channel> {
  if (name === undefined && accessToken === undefined && paused === undefined) {
    return changeChannel(tx, house, actor.workspaceId, id, () => null);
  }
  const channel = await changeChannel(tx, house, actor.workspaceId, id, (row) => ({
    ...(name === undefined ? {} : { name }),
    ...(accessToken === undefined
      ? {}
      : { accessTokenSealed: house.secrets.seal(accessToken, places.accessToken(id)) }),
    ...pause(row, paused ?? (accessToken !== undefined && isPausedByHouse(row) ? false : undefined), house.clock()),
  }));
  await audit(tx, actor, 'channel.updated', id, {
    ...(name === undefined ? {} : { name }),
    ...(accessToken === undefined ? {} : { tokenRenewed: true }),
    ...(paused === undefined ? {} : { paused }),
  });
  return channel;
}

function pause(row: ChannelRow, paused: boolean | undefined, now: Date): Partial<ChannelRow> {
  if (paused === undefined) return {};
  return paused ? { pausedAt: row.pausedAt ?? now, pausedReason: null } : { pausedAt: null, pausedReason: null };
}
