import type { WorldState } from './state.ts';
import type { WireLine } from './types.ts';

const LINES_KEPT = 200;

let numbered = 0;

/** Adds lines to the wire log, the newest last, and lets the oldest go. */
export function keepWire(state: WorldState, lines: readonly WireLine[]): WorldState {
  const added = lines.map((line) => {
    numbered += 1;
    return { ...line, key: numbered };
  });
  return { ...state, wire: [...state.wire, ...added].slice(-LINES_KEPT) };
}
