import { useInbox } from './store.ts';
import { useUpdate } from './update.ts';

let waiting: ServiceWorker | null = null;
const askEveryMs = 30 * 60_000;

/** Puts the service worker in place once the page has settled: it keeps the app for a start without a network. */
export async function startAppWorker(): Promise<void> {
  if (!navigator.serviceWorker) return;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (typeof data?.open === 'string') useInbox.setState({ wanted: data.open });
  });
  const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  const noteWaiting = () => {
    // Without a worker in charge this is the first visit: nothing to be replaced.
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    waiting = registration.waiting;
    useUpdate.setState({ ready: true });
  };
  noteWaiting();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', noteWaiting);
  });
  setInterval(() => void registration.update().catch(() => undefined), askEveryMs);
}

/** Changes to the new version; the page is loaded anew. */
export function reloadIntoUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  waiting?.postMessage('take over');
}
