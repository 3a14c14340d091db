import type { z } from 'zod';
import type { Context } from '../context.ts';
import { type Faults, FaultsPatch, mergeFaults } from '../faults.ts';
import { findCustomer } from '../state/state.ts';
import type { Template } from '../state/types.ts';
import { CustomerPatch, changeCustomer, createCustomer, NewCustomer } from './change-customer.ts';
import { read, WorldError } from './invalid-request.ts';
import { listMessages, type ThreadMessage } from './list-messages.ts';
import { listSent, type SentMessage } from './list-sent.ts';
import { Inbound, receiveInbound } from './receive-inbound.ts';
import { Review, reviewTemplate } from './review-template.ts';
import { type CustomerView, listCustomers, viewCustomer } from './view-customer.ts';
import type { WireLine } from './wire-line.ts';

/**
 * What customers and Meta do. Everything given is checked; what is wrong is thrown as WorldError with the field. Each
 * promise resolves once the change is on disk.
 */
export interface World {
  receive(inbound: Inbound): Promise<{ wamid: string }>;
  sent(to?: string): SentMessage[];
  customers(): CustomerView[];
  createCustomer(person: z.input<typeof NewCustomer>): Promise<CustomerView>;
  /** `key` is a phone in any form, a user id or an id. */
  changeCustomer(key: string, patch: CustomerPatch): Promise<CustomerView>;
  messages(key: string): ThreadMessage[];
  reviewTemplate(key: string, review: z.input<typeof Review>): Promise<Template>;
  faults(): Faults;
  changeFaults(patch: FaultsPatch): Promise<Faults>;
  /** The last 200 requests between the sandbox and the business, oldest first. */
  wire(): WireLine[];
}

export function createWorld(context: Context): World {
  const { state } = context;
  return {
    receive: async (inbound) => receiveInbound(context, read(Inbound, inbound)),
    sent: (to) => listSent(state, to),
    customers: () => listCustomers(state),
    createCustomer: async (person) => viewCustomer(state, await createCustomer(context, read(NewCustomer, person))),
    changeCustomer: async (key, patch) =>
      viewCustomer(state, await changeCustomer(context, key, read(CustomerPatch, patch))),
    messages: (key) => {
      const customer = findCustomer(state, key);
      if (!customer) throw new WorldError('not_found', 'There is no such customer.');
      return listMessages(state, customer.id);
    },
    reviewTemplate: async (key, review) => reviewTemplate(context, key, read(Review, review)),
    faults: () => state.faults,
    changeFaults: async (patch) => {
      const faults = mergeFaults(state.faults, read(FaultsPatch, patch));
      context.commit({ kind: 'faults', faults });
      context.events.faultsChanged();
      await context.journal.written();
      return faults;
    },
    wire: () => context.events.wire.slice(-200),
  };
}
