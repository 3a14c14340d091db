import { create } from 'zustand';

/** A newer version of the app has been fetched and waits for a reload. */
export const useUpdate = create<{ ready: boolean }>(() => ({ ready: false }));

/** The page comes first. */
const settleMs = 3_000;

/** Puts the service worker in place once the page has settled; only a built app has one. Returns how to stop. */
export function followUpdates(): () => void {
  if (!import.meta.env.PROD) return () => undefined;
  const start = async () => (await import('./app-worker.ts')).startAppWorker();
  const timer = setTimeout(() => start().catch(() => undefined), settleMs);
  return () => clearTimeout(timer);
}
