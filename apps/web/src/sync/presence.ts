import type { PresenceSignal, PresentBrowser } from '@transom/protocol';
import { create } from 'zustand';
import { useSession } from './session.ts';
import { useInbox } from './store.ts';

/** Where the browsers of this workspace are, by their key; this one too. */
export const usePresence = create<{ browsers: ReadonlyMap<string, PresentBrowser> }>(() => ({ browsers: new Map() }));

const repeatMs: typeof import('@transom/protocol').typingRepeatMs = 3_000;
/** Nobody who left the screen for this long is looking at it. */
const idleMs = 5 * 60_000;

let say: ((signal: PresenceSignal) => void) | null = null;
let typing: { conversationId: string; at: number } | null = null;
let told = '';
let lastInput = Date.now();
let rest: ReturnType<typeof setTimeout> | undefined;
let idle: ReturnType<typeof setTimeout> | undefined;

/** Takes in what the feed's socket said of others. */
export function takePresence(changed: readonly PresentBrowser[]): void {
  usePresence.setState(({ browsers }) => {
    const next = new Map(browsers);
    for (const browser of changed) {
      if (browser.conversationId === null) next.delete(browser.key);
      else next.set(browser.key, browser);
    }
    return { browsers: next };
  });
}

/** The line is up: says where this browser is and hears where the others are. */
export function beginPresence(sayOverLine: (signal: PresenceSignal) => void): void {
  say = sayOverLine;
  told = '';
  tell();
}

/** The line is down: nothing is known of anybody. */
export function endPresence(): void {
  say = null;
  if (usePresence.getState().browsers.size > 0) usePresence.setState({ browsers: new Map() });
}

/** Somebody typed a letter here: colleagues are told at most every 3 s, and again when it stops. */
export function notePresentTyping(conversationId: string): void {
  const now = Date.now();
  const renew = typing?.conversationId !== conversationId || now - typing.at >= repeatMs;
  if (renew) {
    typing = { conversationId, at: now };
    told = '';
  }
  clearTimeout(rest);
  rest = setTimeout(stopPresentTyping, repeatMs);
  if (renew) tell();
}

/** The text was sent, or is left alone. */
export function stopPresentTyping(): void {
  clearTimeout(rest);
  if (typing === null) return;
  typing = null;
  tell();
}

function tell(): void {
  const here = document.hidden || Date.now() - lastInput > idleMs ? null : useInbox.getState().viewing;
  const presence = { conversationId: here, typing: here !== null && typing?.conversationId === here };
  const words = `${presence.conversationId} ${presence.typing}`;
  if (!say || words === told) return;
  told = words;
  say({ presence });
}

/** Follows what is on screen and whether anybody is there. Returns how to stop. */
export function followPresence(): () => void {
  const unsubscribe = useInbox.subscribe(({ viewing }, before) => {
    if (viewing !== before.viewing) tell();
  });
  const noteInput = () => {
    const away = Date.now() - lastInput > idleMs;
    lastInput = Date.now();
    clearTimeout(idle);
    idle = setTimeout(tell, idleMs + 1_000);
    if (away) tell();
  };
  const gestures = ['pointerdown', 'keydown', 'wheel'] as const;
  document.addEventListener('visibilitychange', noteInput);
  document.addEventListener('visibilitychange', tell);
  for (const gesture of gestures) document.addEventListener(gesture, noteInput, { passive: true });
  return () => {
    unsubscribe();
    clearTimeout(idle);
    clearTimeout(rest);
    document.removeEventListener('visibilitychange', noteInput);
    document.removeEventListener('visibilitychange', tell);
    for (const gesture of gestures) document.removeEventListener(gesture, noteInput);
    endPresence();
  };
}

/** Whether any colleague looks at any conversation: only then is there something to draw. */
export function useHasCompany(): boolean {
  const myId = useSession((session) => session.me?.member.id);
  return usePresence(({ browsers }) => [...browsers.values()].some(({ memberId }) => memberId !== myId));
}
