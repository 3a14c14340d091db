import { WorldError } from './api.ts';
import { handleFailure } from './handle-failure.ts';
import type { World } from './state.ts';
import type { Customer, CustomerMessage, OutgoingMessage } from './types.ts';
import { timeOf } from './write-as-of.ts';

let sentFromHere = 0;

/** Writes to the business as the customer. The bubble stands in the chat at once, with a clock. */
export async function sendMessage(world: World, customer: Customer, message: CustomerMessage): Promise<void> {
  const now = new Date();
  const timestamp = timeOf(world.store.get().writeAsOf, now)?.toISOString() ?? null;
  sentFromHere += 1;
  const outgoing: OutgoingMessage = {
    localId: `here-${sentFromHere}`,
    customerId: customer.id,
    at: timestamp ?? now.toISOString(),
    timestamp,
    message,
    state: 'sending',
    wamid: null,
    reason: null,
  };
  world.store.update((state) => ({ ...state, outgoing: [...state.outgoing, outgoing] }));
  await deliver(world, customer, outgoing);
}

/** Sends a refused message once more, with the time it was first written as of. */
export async function retryMessage(world: World, customer: Customer, outgoing: OutgoingMessage): Promise<void> {
  change(world, outgoing.localId, { state: 'sending', reason: null });
  await deliver(world, customer, outgoing);
}

async function deliver(world: World, customer: Customer, outgoing: OutgoingMessage): Promise<void> {
  try {
    const { wamid } = await world.api.send({
      ...(customer.phone === null ? {} : { from: customer.phone }),
      userId: customer.userId,
      ...(outgoing.timestamp === null ? {} : { timestamp: outgoing.timestamp }),
      message: outgoing.message,
    });
    change(world, outgoing.localId, { state: 'accepted', wamid });
  } catch (error) {
    if (isEffect(outgoing.message) && error instanceof WorldError) {
      // Nothing of its own stands in the chat to show the refusal beside.
      drop(world, outgoing.localId);
      handleFailure(world, error);
      return;
    }
    change(world, outgoing.localId, {
      state: 'refused',
      reason: error instanceof WorldError ? error.message : 'Something went wrong on this page.',
    });
    // A refusal stands beside the bubble; only a lost connection concerns the whole page.
    if (!(error instanceof WorldError) || error.kind !== 'refused') handleFailure(world, error);
  }
}

/** Whether a message only changes an earlier one, or tells of the person. */
function isEffect({ type }: CustomerMessage): boolean {
  return ['reaction', 'edit', 'revoke', 'system'].includes(type);
}

function drop(world: World, localId: string): void {
  world.store.update((state) => ({
    ...state,
    outgoing: state.outgoing.filter((message) => message.localId !== localId),
  }));
}

function change(world: World, localId: string, patch: Partial<OutgoingMessage>): void {
  world.store.update((state) => ({
    ...state,
    outgoing: state.outgoing.map((message) => (message.localId === localId ? { ...message, ...patch } : message)),
  }));
}
