import { audit, findWorkspace } from '#modules/team';
import type { Tx } from '#platform/db/database';
import { newId } from '#platform/ids';
import { changeChannel } from './change-channel.ts';
import { findOrMakeApp } from './find-or-make-app.ts';
import type { ChannelHouse } from './house.ts';
import { type ChannelRow, places } from './model.ts';
import { insertChannel, listChannelRows } from './store.ts';

/** The business account the sandbox plays. */
export interface SandboxAccount {
  phoneNumberId: string;
  wabaId: string;
  displayPhoneNumber: string;
  verifiedName: string;
  accessToken: string;
  appSecret: string;
  verifyToken: string;
}

/**
 * Connects the sandbox's number, or brings the connected one up to date with the sandbox's world, which may have been
 * made anew. Null before there is a workspace. Idempotent; two processes that start at once end with one number.
 */
export async function connectSandbox(
  tx: Tx,
  house: ChannelHouse,
  account: SandboxAccount,
): Promise<{ workspaceId: string; channelId: string } | null> {
  const workspace = await findWorkspace(tx);
  if (!workspace) return null;
  const workspaceId = workspace.id;
  await tx.raw('select 1 from workspace where id = $1 for update', [workspaceId]);
  const app = await findOrMakeApp(tx, house, workspaceId, account.appSecret);
  const known = (await listChannelRows(tx, workspaceId)).find((row) => row.sandbox);
  const id = known?.id ?? newId();
  if (!known) {
    await insertChannel(tx, {
      id,
      workspaceId,
      appId: app.id,
      name: 'Sandbox',
      phoneNumberId: account.phoneNumberId,
      wabaId: account.wabaId,
      sandbox: true,
      graphBaseUrl: null,
      accessTokenSealed: house.secrets.seal(account.accessToken, places.accessToken(id)),
      verifyTokenSealed: house.secrets.seal(account.verifyToken, places.verifyToken(id)),
      checks: [],
      now: house.clock(),
    });
    await audit(tx, { workspaceId, memberId: null }, 'channel.connected', id, { name: 'Sandbox' });
  }
  await changeChannel(tx, house, workspaceId, id, (row) => ({
    ...sealedAnew(house, row, account),
    appId: app.id,
    phoneNumberId: account.phoneNumberId,
    wabaId: account.wabaId,
    displayPhoneNumber: account.displayPhoneNumber,
  }));
  return { workspaceId, channelId: id };
}

function sealedAnew({ secrets }: ChannelHouse, { id }: ChannelRow, account: SandboxAccount) {
  return {
    accessTokenSealed: secrets.seal(account.accessToken, places.accessToken(id)),
    verifyTokenSealed: secrets.seal(account.verifyToken, places.verifyToken(id)),
  };
}
