import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Journal } from './journal.ts';
import type { SendingLimits } from './rules/limits.ts';
import type { MediaFiles } from './state/media-files.ts';
import type { WorldRecord } from './state/records.ts';
import type { State } from './state/state.ts';
import type { Timers } from './timers.ts';
import type { Deliveries } from './webhooks/deliveries.ts';
import type { WorldEvents } from './world/world-events.ts';

/** What every part of the sandbox works with. */
export interface Context {
  readonly state: State;
  readonly journal: Journal;
  readonly media: MediaFiles;
  readonly timers: Timers;
  readonly limits: SendingLimits;
  readonly deliveries: Deliveries;
  readonly events: WorldEvents;
  /** Connections of calls that are never answered. */
  readonly unanswered: Set<Socket>;
  /** Open event streams. */
  readonly streams: Set<ServerResponse>;
  /** Origin under which this sandbox is reached. */
  readonly origin: () => string;
  readonly now: () => number;
  /** Changes the state and writes the change down: the only way to change anything. */
  readonly commit: (record: WorldRecord) => void;
}
