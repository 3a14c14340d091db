import { handleFailure } from './handle-failure.ts';
import type { World } from './state.ts';
import type { Faults, FaultsPatch } from './types.ts';

/** Makes Meta misbehave, or behave again: shown at once, taken back when the sandbox says no. */
export async function changeFaults(world: World, patch: FaultsPatch): Promise<void> {
  const before = world.store.get().faults;
  if (before === null) return;
  const { failNext, ...rest } = patch;
  const shown: Faults = { ...before, ...rest, failNext: { ...before.failNext, ...failNext } };
  world.store.update((state) => ({ ...state, faults: shown }));
  try {
    await world.api.changeFaults(patch);
  } catch (error) {
    world.store.update((state) => ({ ...state, faults: before }));
    handleFailure(world, error);
  }
}
