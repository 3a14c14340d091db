import type { PushDevice } from '@transom/protocol';
import { call } from './api.ts';

/** The device of this browser at the server, by its id there. */
const key = 'transom.pushDevice';

export type PushState = 'unsupported' | 'denied' | 'off' | 'on';

export async function pushState(): Promise<PushState> {
  if (!globalThis.PushManager || !globalThis.Notification || !navigator.serviceWorker) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const worker = await navigator.serviceWorker.getRegistration();
  const subscription = await worker?.pushManager.getSubscription();
  return subscription && localStorage.getItem(key) ? 'on' : 'off';
}

export const thisDeviceId = (): string | null => localStorage.getItem(key);

/** Asks for permission and has pushes sent to this browser. Throws when the browser or its push service refuses. */
export async function turnPushOn(): Promise<PushDevice | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const { publicKey } = await call('pushDevices.key');
  const worker = await navigator.serviceWorker.ready;
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint, keys } = subscription.toJSON();
  const body = {
    name: nameOfBrowser(navigator.userAgent),
    endpoint: endpoint ?? '',
    keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' },
  };
  const device = await call('pushDevices.add', { body });
  localStorage.setItem(key, device.id);
  return device;
}

/** This browser takes pushes no longer. The server forgets it at once, or when its next push comes back. */
export async function turnPushOff(): Promise<void> {
  const id = thisDeviceId();
  localStorage.removeItem(key);
  const worker = await navigator.serviceWorker?.getRegistration();
  await (await worker?.pushManager.getSubscription())?.unsubscribe();
  if (id !== null) await call('pushDevices.remove', { params: { id } }).catch(() => undefined);
}

const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/** "Firefox, Android": enough to tell one's devices apart. */
export function nameOfBrowser(userAgent: string): string {
  const find = (known: readonly (readonly [string, string])[]) => known.find(([mark]) => userAgent.includes(mark))?.[1];
  return [find(browsers), find(systems)].filter(Boolean).join(', ') || 'Browser';
}
