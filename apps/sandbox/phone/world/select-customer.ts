import { loadThread } from './load-thread.ts';
import type { World } from './state.ts';

/** Puts a person (or nobody) on the screen; a thread fetched before shows at once and is brought up to date. */
export function selectCustomer(world: World, id: string | null): void {
  if (world.store.get().selectedId === id) return;
  world.store.update((state) => ({ ...state, selectedId: id }));
  void loadThread(world);
}
