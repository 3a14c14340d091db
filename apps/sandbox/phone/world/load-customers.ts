import { handleFailure } from './handle-failure.ts';
import { keepUnchanged } from './keep-unchanged.ts';
import { findCustomer, type World } from './state.ts';

/** Fetches the people and, once per page, the business they write to. */
export async function loadCustomers(world: World): Promise<void> {
  const { store, api } = world;
  try {
    const [customers, account] = await Promise.all([api.customers(), store.get().account ?? api.account()]);
    store.update((state) => ({
      ...state,
      customers: keepUnchanged(state.customers ?? [], customers, (customer) => customer.id),
      account,
      // A link may name a person by phone; from here on the id counts.
      selectedId: findCustomer(customers, state.selectedId)?.id ?? state.selectedId,
    }));
  } catch (error) {
    handleFailure(world, error);
  }
}
