import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';

let underWay = 0;

/**
 * Runs a call into the auth library. The library keeps its state in three AsyncLocalStorages, and from their first use on
 * Node 20 follows every promise of the whole process (measured: a tenth of what a webhook costs). With no call of its own
 * under way the library has no state, so the following is switched off again.
 */
export async function runAuth<T>(call: () => Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await call();
  } finally {
    underWay -= 1;
    if (underWay === 0) {
      const storages = await Promise.all([
        getCurrentAuthContextAsyncLocalStorage(),
        getRequestStateAsyncLocalStorage(),
        getCurrentDBAdapterAsyncLocalStorage(),
      ]);
      // Another call may have begun while these were looked up.
      if (underWay === 0) for (const storage of storages) storage.disable();
    }
  }
}
