import type { Faults, FaultsPatch } from '../world/types.ts';

/** Errors worth trying a sender against; the sandbox adds the HTTP status Meta documents, or reports them late. */
export const REFUSALS: readonly { code: number; name: string }[] = [
  { code: 130429, name: 'rate limit' },
  { code: 131056, name: 'pair rate limit' },
  { code: 131000, name: 'something went wrong' },
  { code: 131016, name: 'service unavailable' },
  { code: 131026, name: 'undeliverable' },
  { code: 131047, name: 'window shut' },
  { code: 131049, name: 'Meta chose not to' },
  { code: 368, name: 'policy block' },
];

/** Everything off, but for the windows shut on purpose: those belong to a person. */
export const WELL_BEHAVED: FaultsPatch = {
  duplicateWebhooks: 0,
  reorderWebhooks: false,
  delayMs: 0,
  failNext: { count: 0 },
  acceptThenDrop: 0,
  tokenExpired: false,
  hang: 0,
};

export function isMisbehaving(faults: Faults): boolean {
  return (
    faults.duplicateWebhooks > 0 ||
    faults.reorderWebhooks ||
    faults.delayMs > 0 ||
    faults.failNext.count > 0 ||
    faults.acceptThenDrop > 0 ||
    faults.tokenExpired ||
    faults.hang > 0
  );
}
