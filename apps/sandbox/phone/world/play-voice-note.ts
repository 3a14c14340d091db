import { handleFailure } from './handle-failure.ts';
import type { World } from './state.ts';

/** Tells the sandbox that the customer played a voice note of the business. Telling it again does no harm. */
export async function playVoiceNote(world: World, wamid: string): Promise<void> {
  try {
    await world.api.played(wamid);
  } catch (error) {
    handleFailure(world, error);
  }
}
