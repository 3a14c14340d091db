import { createContext, use } from 'react';
import type { World, WorldState } from './state.ts';
import { useStore } from './store.ts';
import type { Customer } from './types.ts';

export const WorldContext = createContext<World | null>(null);

/** The world of the page, for use cases. */
export function useWorld(): World {
  const world = use(WorldContext);
  if (world === null) throw new Error('This component stands outside the world.');
  return world;
}

/** A part of the world's state; draws again only when that part is another object. */
export function useWorldState<S>(select: (state: WorldState) => S): S {
  return useStore(useWorld().store, select);
}

/** The person on the screen, if there is one. */
export function useSelectedCustomer(): Customer | undefined {
  return useWorldState((state) => state.customers?.find((customer) => customer.id === state.selectedId));
}
