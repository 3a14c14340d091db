import { coalesce } from './coalesce.ts';
import { followEvents } from './event-stream.ts';
import { handleFailure } from './handle-failure.ts';
import { keepWire } from './keep-wire.ts';
import { loadCustomers } from './load-customers.ts';
import { loadTemplates } from './load-templates.ts';
import { loadThread } from './load-thread.ts';
import type { World } from './state.ts';

const REFETCH_GAP_MS = 80;
/** Meta shows the typing indicator for at most 25 s or until the message. */
const TYPING_LASTS_MS = 25_000;

/** Fetches the world and keeps it current for as long as the page lives. Returns the way to stop. */
export function connect(world: World): () => void {
  const { store } = world;
  const typingTimers = new Map<string, ReturnType<typeof setTimeout>>();
  const refreshPeople = coalesce(() => loadCustomers(world).then(() => loadThread(world)), REFETCH_GAP_MS);
  const refreshTemplates = coalesce(() => loadTemplates(world), REFETCH_GAP_MS);
  const refreshFaults = coalesce(() => loadFaults(world), REFETCH_GAP_MS);

  function stopTyping(customerId: string) {
    store.update((state) => ({ ...state, typing: state.typing.filter((id) => id !== customerId) }));
  }

  const stop = followEvents('/sandbox/world/events', {
    onOpen() {
      store.update((state) => ({ ...state, connection: 'live' }));
      refreshPeople();
      refreshFaults();
      refreshTemplates();
      void loadWire(world);
    },
    onLost() {
      store.update((state) => (state.connection === 'signed_out' ? state : { ...state, connection: 'lost' }));
      // The stream hides why it ended; an ordinary call tells "signed out" from "gone".
      void loadCustomers(world);
    },
    onChange: refreshPeople,
    onTyping(customerId) {
      clearTimeout(typingTimers.get(customerId));
      typingTimers.set(
        customerId,
        setTimeout(() => stopTyping(customerId), TYPING_LASTS_MS),
      );
      store.update((state) =>
        state.typing.includes(customerId) ? state : { ...state, typing: [...state.typing, customerId] },
      );
    },
    onWire(line) {
      store.update((state) => keepWire(state, [line]));
    },
    onFaults: refreshFaults,
    onTemplates: refreshTemplates,
  });

  return () => {
    stop();
    for (const timer of typingTimers.values()) clearTimeout(timer);
  };
}

async function loadFaults(world: World): Promise<void> {
  try {
    const faults = await world.api.faults();
    world.store.update((state) => ({ ...state, faults }));
  } catch (error) {
    handleFailure(world, error);
  }
}

async function loadWire(world: World): Promise<void> {
  try {
    const wire = await world.api.wire();
    world.store.update((state) => keepWire({ ...state, wire: [] }, wire));
  } catch (error) {
    handleFailure(world, error);
  }
}
