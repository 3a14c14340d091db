import type { CloudApi } from '@transom/cloud-api/client';
import type { Tx } from '#platform/db/database';

/** A connected number as delivery needs it. */
export interface SendingNumber {
  workspaceId: string;
  channelId: string;
  phoneNumberId: string;
  /** Messages a second Meta takes from it. */
  throughput: number;
  api: Pick<CloudApi, 'sendMessage' | 'markRead' | 'uploadMedia'>;
}

/** Where delivery learns which numbers may send; asked before every round, so it answers from memory when it can. */
export interface SendingNumbers {
  /** All numbers that are not paused, of all workspaces. */
  ready(): Promise<readonly SendingNumber[]>;
  find(channelId: string): Promise<SendingNumber | undefined>;
  /** Pauses a number, saying why, unless its token was renewed since `number` was read. */
  pause(tx: Tx, number: SendingNumber, reason: string): Promise<void>;
}
