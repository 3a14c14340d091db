import { parsePosition } from './inbox-state.ts';
import { inboxOf } from './kept-inbox.ts';
import { forgetKept, readKept, writeKept } from './kept-store.ts';
import { useSession } from './session.ts';
import { useInbox } from './store.ts';
import type { Beginnings } from './what-to-keep.ts';

const everyMs = 3_000;
const viewedShown = 8;

let position: string | null = null;
let beginnings: Beginnings = { lists: new Map(), threads: new Map() };
let viewed: string[] = [];

/** The place in the feed that what is on screen is current as of; null when nothing is. */
export const keptPosition = (): string | null => position;

/** Everything up to this place in the feed has been taken in. */
export function notePosition(next: string): void {
  position = next;
}

/** What was loaded before is forgotten: it belongs to another time of the feed. */
export function forgetBeginnings(): void {
  beginnings = { lists: new Map(), threads: new Map() };
}

/** Draws what an earlier visit kept, at once. Answers whose it was; null when there is nothing to draw. */
export async function restoreInbox(): Promise<string | null> {
  const kept = await readKept();
  const known = kept && inboxOf(kept);
  if (!kept || !known) return null;
  useSession.setState(kept.session);
  useInbox.setState(({ generation }) => ({
    ...known,
    generation: generation + 1,
    epoch: parsePosition(kept.position).epoch,
  }));
  position = kept.position;
  viewed = kept.threads.map(({ id }) => id);
  return kept.memberId;
}

/** Keeps what is on screen for the next start, a little after it changed and when the page is left. */
export function startKeeping(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = async () => {
    clearTimeout(timer);
    timer = undefined;
    // Not needed for the start, so not loaded with it.
    const { keptOf, noteBeginnings } = await import('./what-to-keep.ts');
    const store = useInbox.getState();
    noteBeginnings(store, beginnings);
    const kept = position === null ? null : keptOf(store, useSession.getState(), position, beginnings, viewed);
    if (kept) await writeKept(kept);
  };
  const unsubscribe = useInbox.subscribe((store) => {
    if (store.viewing !== null && store.viewing !== viewed[0]) {
      viewed = [store.viewing, ...viewed.filter((id) => id !== store.viewing)].slice(0, viewedShown);
    }
    // A tab nobody looks at leaves it to the one in front: each writes the whole.
    if (!document.hidden) timer ??= setTimeout(() => void keep(), everyMs);
  });
  const onHidden = () => {
    if (document.hidden) void keep();
  };
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    document.removeEventListener('visibilitychange', onHidden);
    position = null;
  };
}

/** Whoever comes next finds nothing of this. */
export async function forgetInbox(): Promise<void> {
  position = null;
  await forgetKept();
}
