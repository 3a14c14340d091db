/// <reference lib="webworker" />
import type { PushPayload } from '@transom/protocol';
import words from '../locales/en/presence.json' with { type: 'json' };
import { isAppPage, isAsset } from './which-request.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: a name that changes with every version, and what the app needs to start. */
declare const shell: { version: string; files: readonly string[] };

const cacheName = `transom.${shell.version}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(['/', ...shell.files])));
});

self.addEventListener('activate', (event) => {
  const sweep = async () => {
    for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(sweep());
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});

// The app itself and nothing else: what the API says is never kept here.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && isAppPage(pathname)) event.respondWith(fromCache('/', request));
  else if (isAsset(pathname)) event.respondWith(fromCache(request, request));
});

async function fromCache(key: RequestInfo, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(key);
  if (kept) return kept;
  const answer = await fetch(request);
  // Names under /assets change with their content, so whatever was loaded once stays good.
  if (answer.ok && key === request) await cache.put(request, answer.clone());
  return answer;
}

self.addEventListener('push', (event) => {
  const payload: PushPayload = event.data?.json() ?? { kind: 'test' };
  event.waitUntil(show(payload));
});

async function show(payload: PushPayload): Promise<void> {
  const look = { icon: '/icon-192.png', badge: '/badge-96.png' };
  if (payload.kind === 'test')
    return self.registration.showNotification('Transom', { body: words.notice.test, ...look });
  const windows = await self.clients.matchAll({ type: 'window' });
  // Somebody sits in front of the app: it shows the message itself.
  if (windows.some((client) => client.focused)) return;
  const { conversationId, name, unread, message } = payload;
  const count =
    unread === 1 ? words.notice.message_one : words.notice.message_other.replace('{{count}}', String(unread));
  await self.registration.showNotification(name, {
    body: message && message.text !== '' ? message.text : count,
    tag: `conversation:${conversationId}`,
    data: { conversationId },
    ...look,
  });
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { conversationId } = (event.notification.data ?? {}) as { conversationId?: string };
  event.waitUntil(open(conversationId));
});

async function open(conversationId: string | undefined): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const app = windows.find((client) => isAppPage(new URL(client.url).pathname));
  if (!app) {
    await self.clients.openWindow(conversationId ? `/dashboard/inbox/${conversationId}` : '/dashboard/inbox');
    return;
  }
  if (conversationId) app.postMessage({ open: conversationId });
  await app.focus();
}
