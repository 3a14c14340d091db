import { WorldError } from './api.ts';
import type { World } from './state.ts';

/** Turns a failed call into what the screen shows. Anything but a `WorldError` is a bug and is thrown on. */
export function handleFailure({ store }: World, error: unknown): void {
  if (!(error instanceof WorldError)) throw error;
  if (error.kind === 'signed_out') store.update((state) => ({ ...state, connection: 'signed_out' }));
  else if (error.kind === 'unreachable')
    store.update((state) => (state.connection === 'signed_out' ? state : { ...state, connection: 'lost' }));
  else store.update((state) => ({ ...state, notice: error.message }));
}
