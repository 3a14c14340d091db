import { WorldError } from './api.ts';
import { handleFailure } from './handle-failure.ts';
import { keepUnchanged } from './keep-unchanged.ts';
import { markSeen } from './mark-seen.ts';
import { findCustomer, type World } from './state.ts';

/** Fetches the thread of the person on the screen. What changed is drawn, the rest stays as it stands. */
export async function loadThread(world: World): Promise<void> {
  const { store, api } = world;
  const customer = findCustomer(store.get().customers, store.get().selectedId);
  if (!customer) return;
  try {
    const fetched = await api.messages(customer.id);
    store.update((state) => {
      const known = state.threads[customer.id] ?? [];
      const messages = keepUnchanged(known, fetched, (message) => message.wamid);
      const before = new Set(known.map((message) => message.wamid));
      const answered = messages.some((message) => !message.fromCustomer && !before.has(message.wamid));
      return {
        ...state,
        threads: { ...state.threads, [customer.id]: messages },
        // A new word ends "typing…", as it does on a real phone.
        typing: answered && known.length > 0 ? state.typing.filter((id) => id !== customer.id) : state.typing,
      };
    });
    markSeen(world, customer.id);
  } catch (error) {
    if (error instanceof WorldError && error.kind === 'refused')
      store.update((state) => ({ ...state, threads: { ...state.threads, [customer.id]: [] } }));
    handleFailure(world, error);
  }
}
