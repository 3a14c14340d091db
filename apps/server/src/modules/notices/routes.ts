import { api } from '@transom/protocol';
import { notFound } from '#platform/errors';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { addJob } from '#platform/work/jobs';
import { addDevice, presentDevice } from './add-device.ts';
import { dropDevice, hasDevice, listDevices } from './device-store.ts';
import { pushKeyOf } from './push-key.ts';
import { deviceTask } from './push-to-device.ts';
import { readNoticeSettings, writeNoticeSettings } from './settings-store.ts';

/** @param onDevice called after a workspace got a device */
export function noticeRoutes(mount: Mount, platform: Platform, onDevice: (workspaceId: string) => void): void {
  const { db, secrets, clock, config } = platform;
  const noDevice = () => notFound('device');

  mount(api.notices.get, ({ actor }) => readNoticeSettings(db, actor.workspaceId, actor.memberId));
  mount(api.notices.update, ({ actor, body }) => writeNoticeSettings(db, actor.workspaceId, actor.memberId, body));

  mount(api.pushDevices.key, async ({ actor }) => {
    const { publicKey } = await pushKeyOf(db, secrets, actor.workspaceId);
    return { publicKey };
  });
  mount(api.pushDevices.list, async ({ actor }) => ({
    data: (await listDevices(db, actor.workspaceId, actor.memberId)).map(presentDevice),
  }));
  mount(api.pushDevices.add, ({ actor, body }) =>
    db.withTx((tx) => {
      tx.afterCommit(() => onDevice(actor.workspaceId));
      return addDevice(tx, { secrets, allowPrivate: config.allowPrivate }, actor, body, clock());
    }),
  );
  mount(api.pushDevices.remove, async ({ actor, params }) => {
    if (!(await dropDevice(db, actor.workspaceId, params.id, actor.memberId))) throw noDevice();
    return null;
  });
  mount(api.pushDevices.test, async ({ actor, params }) => {
    const { workspaceId, memberId } = actor;
    if (!(await hasDevice(db, workspaceId, params.id, memberId))) throw noDevice();
    await addJob(db, deviceTask, { workspaceId, deviceId: params.id, conversationId: null }, { maxAttempts: 1 });
    return null;
  });
}
