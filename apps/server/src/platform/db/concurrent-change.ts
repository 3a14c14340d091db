/** Somebody else changed the same rows first. Nothing was written: the transaction is to be run again. */
export class ConcurrentChange extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'ConcurrentChange';
  }
}

/** Whether running the same transaction again may succeed: a race lost, a deadlock broken, a serialisation failure. */
export function isWorthRepeating(thrown: unknown): boolean {
  if (thrown instanceof ConcurrentChange) return true;
  const code = (thrown as { code?: unknown } | null)?.code;
  return code === '40P01' || code === '40001' || code === '23505';
}
