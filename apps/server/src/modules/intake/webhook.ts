import type { Item } from './item.ts';

/** One POST from Meta, verified and read. */
export interface Webhook {
  /** Id of its row in the raw log. */
  id: string;
  workspaceId: string;
  body: Buffer;
  receivedAt: Date;
  items: readonly Item[];
  /** Run again from the log: its row and counts exist already. */
  replay: boolean;
}

/** What became of the items of a webhook. */
export interface Outcome {
  stored: number;
  duplicate: number;
  quarantined: number;
  reasons: string[];
}

export const noOutcome = (): Outcome => ({ stored: 0, duplicate: 0, quarantined: 0, reasons: [] });
