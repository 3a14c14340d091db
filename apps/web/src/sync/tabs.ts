import { useInbox } from './store.ts';

/** What the tabs of one browser know of each other: which conversation each shows, and whether anybody is there. */
interface Tab {
  tab: string;
  /** null: hidden, or no conversation is open. */
  shows: string | null;
  /** It has the focus of the keyboard. */
  attended: boolean;
}

const me = Math.random().toString(36).slice(2);
const others = new Map<string, Tab>();
const shows = (): string | null => useInbox.getState().viewing;
let channel: BroadcastChannel | null = null;
let said = '';

/** Begins to tell the other tabs what this one shows. Returns how to stop. */
export function joinTabs(): () => void {
  if (!globalThis.BroadcastChannel) return () => undefined;
  channel = new BroadcastChannel('transom.tabs');
  channel.onmessage = ({ data }: MessageEvent<Tab | 'who' | { left: string }>) => {
    if (data === 'who') tellTabs(true);
    else if ('left' in data) others.delete(data.left);
    else others.set(data.tab, data);
  };
  const changed = () => tellTabs();
  const leave = () => channel?.postMessage({ left: me });
  const events = ['focus', 'blur', 'pageshow'] as const;
  for (const event of events) addEventListener(event, changed);
  document.addEventListener('visibilitychange', changed);
  addEventListener('pagehide', leave);
  channel.postMessage('who');
  tellTabs(true);
  return () => {
    leave();
    for (const event of events) removeEventListener(event, changed);
    document.removeEventListener('visibilitychange', changed);
    removeEventListener('pagehide', leave);
    channel?.close();
    channel = null;
    others.clear();
  };
}

const own = (): Tab => ({
  tab: me,
  shows: document.hidden ? null : shows(),
  attended: !document.hidden && document.hasFocus(),
});

/** Tells the other tabs what this one shows, if that changed. */
export function tellTabs(again = false): void {
  const state = own();
  const words = JSON.stringify(state);
  if (words === said && !again) return;
  said = words;
  channel?.postMessage(state);
}

/** What all tabs of this browser show together. */
export function readTabs(): { shown: ReadonlySet<string>; attended: boolean } {
  const tabs = [own(), ...others.values()];
  return {
    shown: new Set(tabs.flatMap((tab) => (tab.shows === null ? [] : [tab.shows]))),
    attended: tabs.some((tab) => tab.attended),
  };
}

/**
 * Does the work in one tab of several: the first to claim it has it for `forMs`. Where the browser cannot tell tabs
 * apart, each does it.
 */
export function inOneTab(what: string, forMs: number, work: () => void): void {
  if (!navigator.locks) {
    work();
    return;
  }
  const done = (resolve: () => void) => setTimeout(resolve, forMs);
  void navigator.locks.request(`transom.once.${what}`, { ifAvailable: true }, (lock) => {
    if (lock === null) return;
    work();
    return new Promise<void>(done);
  });
}
