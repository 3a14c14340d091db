import type { KeptInbox } from './kept-inbox.ts';

const database = 'transom';
const table = 'kept';
const place = 'inbox';

/** What this browser kept of the inbox; null when there is nothing, or storage is forbidden. */
export const readKept = (): Promise<KeptInbox | null> =>
  withTable<KeptInbox | null>('readonly', (kept) => kept.get(place)).then((found) => found ?? null);

export const writeKept = (kept: KeptInbox): Promise<unknown> =>
  withTable('readwrite', (rows) => rows.put(kept, place)).catch(() => undefined);

/** Nothing of the inbox stays in this browser: somebody signed out, or somebody else signed in. */
export const forgetKept = (): Promise<unknown> => withTable('readwrite', (kept) => kept.clear());

async function withTable<T>(
  mode: IDBTransactionMode,
  work: (kept: IDBObjectStore) => IDBRequest<T | undefined> | IDBRequest,
): Promise<T | null> {
  try {
    const db = await open();
    try {
      return await answerOf<T>(work(db.transaction(table, mode).objectStore(table)));
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table);
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
