import { handleFailure } from './handle-failure.ts';
import type { World } from './state.ts';
import type { Customer, CustomerPatch } from './types.ts';

/** Switches something about a person: shown at once, taken back when the sandbox says no. */
export async function changeCustomer(world: World, customer: Customer, patch: CustomerPatch): Promise<void> {
  show(world, customer.id, patch);
  try {
    await world.api.changeCustomer(customer.id, patch);
  } catch (error) {
    const { online, readReceipts, blocked, marketingStopped, marketingLimited } = customer;
    show(world, customer.id, { online, readReceipts, blocked, marketingStopped, marketingLimited });
    handleFailure(world, error);
  }
}

function show(world: World, id: string, patch: CustomerPatch): void {
  world.store.update((state) => ({
    ...state,
    customers: state.customers?.map((customer) => (customer.id === id ? { ...customer, ...patch } : customer)) ?? null,
  }));
}
