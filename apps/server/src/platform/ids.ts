import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** A new id: UUID version 7, so ids made later sort later. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += idBytes;
  return v7({ random: pool.subarray(used - idBytes, used) });
}

// Random bytes are drawn in bulk: asking the system for sixteen at a time costs more than the rest of an id.
const idBytes = 16;
const pool = new Uint8Array(256 * idBytes);
let used = pool.length;

export const nilId = '00000000-0000-0000-0000-000000000000';
