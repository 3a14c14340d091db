import type { CloudApi } from '@transom/cloud-api/client';
import type { Tx } from '#platform/db/database';
import { changeChannel } from './change-channel.ts';
import { type ChannelHouse, cloudApiOf } from './house.ts';
import type { ChannelRow } from './model.ts';
import { listAllChannelRows } from './store.ts';

/** A number as delivery needs it. */
export interface SendingNumber {
  workspaceId: string;
  channelId: string;
  phoneNumberId: string;
  /** Messages a second Meta takes from it. */
  throughput: number;
  api: CloudApi;
}

const lifeMs = 30_000;

/**
 * The numbers that messages go out from, of all workspaces. Delivery asks before every round, so they are remembered
 * for 30 s, until `forget`.
 */
export function createSendingNumbers(house: ChannelHouse) {
  const rowOf = new WeakMap<object, ChannelRow>();
  let known: { numbers: Promise<SendingNumber[]>; until: number } | undefined;

  const all = (): Promise<SendingNumber[]> => {
    if (known && known.until > Date.now()) return known.numbers;
    const fresh = { numbers: read(), until: Date.now() + lifeMs };
    known = fresh;
    fresh.numbers.catch(() => {
      if (known === fresh) known = undefined;
    });
    return fresh.numbers;
  };

  const read = async () => (await listAllChannelRows(house.db)).flatMap((row) => asSending(row));

  const asSending = (row: ChannelRow): SendingNumber[] => {
    const { id: channelId, workspaceId, phoneNumberId, throughput } = row;
    try {
      const number = { workspaceId, channelId, phoneNumberId, throughput, api: cloudApiOf(house, row) };
      rowOf.set(number, row);
      return [number];
    } catch (error) {
      // One number whose token was sealed with another secret must not stop the others.
      house.log.error({ err: error, channelId }, 'the token of a number cannot be opened: was TRANSOM_SECRET changed?');
      return [];
    }
  };

  return {
    /** All numbers that are not paused. */
    ready: async () => (await all()).filter((number) => !rowOf.get(number)?.pausedAt),
    find: async (channelId: string) => (await all()).find((number) => number.channelId === channelId),
    /**
     * Pauses a number that cannot send (an expired token, say), so that its messages wait: unless it is paused already
     * or its token was renewed since `number` was read. `reason` is a plain sentence that says what to do.
     */
    async pause(tx: Tx, number: Pick<SendingNumber, 'workspaceId' | 'channelId'>, reason: string): Promise<void> {
      const used = rowOf.get(number)?.accessTokenSealed;
      await changeChannel(tx, house, number.workspaceId, number.channelId, (row) =>
        row.pausedAt || (used !== undefined && used !== row.accessTokenSealed)
          ? null
          : { pausedAt: house.clock(), pausedReason: reason },
      );
    },
    forget() {
      known = undefined;
    },
  };
}
export type SendingNumbers = Omit<ReturnType<typeof createSendingNumbers>, 'forget'>;
