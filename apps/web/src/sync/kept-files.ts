import { browserStore } from './browser-store.ts';

const store = browserStore<File>('files');
/** What the browser would not keep stays here until the tab is closed. */
const inMemory = new Map<string, File>();

/** Files that have not reached the server: across a reload where the browser keeps them, else while the tab lives. */
export async function keepFile(key: string, file: File): Promise<void> {
  inMemory.set(key, file);
  await store.put(key, file).catch(() => undefined);
}

/** Undefined when it was removed, or lost with a tab whose browser keeps nothing. */
export async function keptFile(key: string): Promise<File | undefined> {
  return inMemory.get(key) ?? (await store.get(key).catch(() => undefined));
}

export async function dropFile(key: string): Promise<void> {
  inMemory.delete(key);
  await store.remove(key).catch(() => undefined);
}
