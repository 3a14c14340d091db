import { playChime } from './chime.ts';
import type { NumberedEvent } from './inbox-state.ts';
import { readPreferences } from './preferences.ts';
import { useSession } from './session.ts';
import { useInbox } from './store.ts';

/** A reload of the page must not ring for what came hours ago: only messages younger than this do. Milliseconds. */
const freshMs = 120_000;

interface Listener {
  myId: string;
  /** The conversation on screen, null when the tab is hidden. */
  watching: string | null;
  sound: 'all' | 'mine' | 'none';
  /** Server time, ms. */
  now: number;
}

/** Does this event deserve a sound? A customer wrote, in a conversation the listener cares for and does not look at. */
export function deservesSound({ event }: NumberedEvent, { myId, watching, sound, now }: Listener): boolean {
  if (event.kind !== 'message.added' || event.message.direction !== 'inbound') return false;
  if (event.message.sender.kind === 'system' || now - Date.parse(event.message.at) > freshMs) return false;
  if (event.message.conversationId === watching) return false;
  const { assignee } = event.conversation;
  // "Mine" includes what nobody has taken yet: somebody must hear it.
  return sound === 'all' || (sound === 'mine' && (assignee === null || assignee.id === myId));
}

/** Rings once for a batch of events, however many messages it holds. */
export function ringFor(events: readonly NumberedEvent[], now: number): void {
  const myId = useSession.getState().me?.member.id;
  if (!myId) return;
  const { sound, volume } = readPreferences();
  const watching = document.hidden ? null : useInbox.getState().viewing;
  if (events.some((event) => deservesSound(event, { myId, watching, sound, now }))) playChime(volume);
}
