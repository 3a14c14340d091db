import type { AddPushDevice, PushDevice } from '@transom/protocol';
import type { z } from 'zod';
import type { SecretBox } from '#platform/crypto/secret-box';
import type { Tx } from '#platform/db/database';
import { invalidField } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { newId } from '#platform/ids';
import { type DeviceRow, keepNewestDevices, putDevice } from './device-store.ts';
import { placeOfSubscription } from './push-to-device.ts';

/** More browsers than anybody uses; the oldest go. */
const mostDevices = 20;

/** Pushes to this browser from now on. Push services speak https; anything else only where private calls are allowed. */
export async function addDevice(
  tx: Tx,
  { secrets, allowPrivate }: { secrets: SecretBox; allowPrivate: boolean },
  { workspaceId, memberId }: Actor,
  { name, endpoint, keys }: z.output<typeof AddPushDevice>,
  now: Date,
): Promise<PushDevice> {
  if (!allowPrivate && !endpoint.startsWith('https:')) throw invalidField('endpoint', 'A push service speaks https.');
  const id = newId();
  const subscriptionSealed = secrets.seal(JSON.stringify({ endpoint, keys }), placeOfSubscription(id));
  const device = { id, memberId, name, endpointDigest: secrets.digest(endpoint), subscriptionSealed, now };
  const row = await putDevice(tx, workspaceId, device);
  if (!row) throw new Error('the device was not written');
  await keepNewestDevices(tx, workspaceId, memberId, mostDevices);
  return presentDevice(row);
}

export const presentDevice = ({ id, name, createdAt, lastPushAt }: DeviceRow): PushDevice => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  lastPushAt: lastPushAt?.toISOString() ?? null,
});
