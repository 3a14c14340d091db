import type { World } from './state.ts';
import type { Customer } from './types.ts';

const STORAGE_KEY = 'transom.phone.seen';
/** What was there before the first visit counts as seen. */
const FIRST_VISIT = '';

/** Remembers that the newest message of a thread was on the screen, across reloads. */
export function markSeen({ store }: World, customerId: string): void {
  const newest = store
    .get()
    .threads[customerId]?.map(({ at }) => at)
    .sort()
    .at(-1);
  if (!newest || newest === store.get().seen[customerId]) return;
  store.update((state) => ({ ...state, seen: { ...state.seen, [customerId]: newest } }));
  save(store.get().seen);
}

/** What earlier visits saw; the first visit starts with everything read. */
export function rememberedSeen(now: Date): Record<string, string> {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    if (stored !== null) return JSON.parse(stored) as Record<string, string>;
  } catch {
    // Storage is off or holds something else: the dots start afresh.
  }
  const seen = { [FIRST_VISIT]: now.toISOString() };
  save(seen);
  return seen;
}

/** True when the business wrote something that was not on this screen yet. */
export function isUnread(customer: Customer, seen: Readonly<Record<string, string>>): boolean {
  if (customer.lastMessage === null || customer.lastMessage.fromCustomer) return false;
  return customer.lastMessage.at > (seen[customer.id] ?? seen[FIRST_VISIT] ?? '');
}

function save(seen: Readonly<Record<string, string>>): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(seen));
  } catch {
    // Storage is off: the dots last until the page is closed.
  }
}
