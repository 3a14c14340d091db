import type { Channel, ConnectChannel } from '@transom/protocol';
import { audit } from '#modules/team';
import type { Tx } from '#platform/db/database';
import { AppError } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { newId } from '#platform/ids';
import { addJob } from '#platform/work/jobs';
import { changeChannel } from './change-channel.ts';
import { findOrMakeApp } from './find-or-make-app.ts';
import type { ChannelHouse } from './house.ts';
import { metaGraphUrl, places } from './model.ts';
import { insertChannel } from './store.ts';

/**
 * Stores a number with its secrets sealed; whether they work is asked afterwards and never refuses it. Throws
 * `already_exists` when this workspace has the number.
 */
export async function connectChannel(
  tx: Tx,
  house: ChannelHouse,
  actor: Actor,
  input: ConnectChannel,
): Promise<Channel> {
  const { workspaceId } = actor;
  const app = await findOrMakeApp(tx, house, workspaceId, input.appSecret);
  const id = newId();
  const inserted = await insertChannel(tx, {
    id,
    workspaceId,
    appId: app.id,
    name: input.name,
    phoneNumberId: input.phoneNumberId,
    wabaId: input.wabaId,
    sandbox: false,
    graphBaseUrl: (input.graphBaseUrl ?? metaGraphUrl).replace(/\/+$/, ''),
    accessTokenSealed: house.secrets.seal(input.accessToken, places.accessToken(id)),
    verifyTokenSealed: house.secrets.seal(input.verifyToken, places.verifyToken(id)),
    checks: [],
    now: house.clock(),
  });
  if (!inserted) {
    throw new AppError(
      'conflict',
      'already_exists',
      'This number is connected already. Change its token in its settings instead.',
      { field: 'phoneNumberId' },
    );
  }
  await audit(tx, actor, 'channel.connected', id, { name: input.name, phoneNumberId: input.phoneNumberId });
  // The templates are read right after connecting; this is for when that did not work.
  const later = new Date(Date.now() + 15_000);
  await addJob(tx, 'sync-templates', { workspaceId, channelId: id }, { key: `sync-templates:${id}`, runAt: later });
  return changeChannel(tx, house, workspaceId, id, () => ({}));
}
