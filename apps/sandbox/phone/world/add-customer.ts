import { loadCustomers } from './load-customers.ts';
import type { World } from './state.ts';
import type { Customer, NewCustomer } from './types.ts';

/** Creates a person to write as. Throws the `WorldError` so that the form can show it. */
export async function addCustomer(world: World, input: NewCustomer): Promise<Customer> {
  const customer = await world.api.addCustomer(input);
  await loadCustomers(world);
  return customer;
}
