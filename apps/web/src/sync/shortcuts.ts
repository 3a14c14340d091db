import { create } from 'zustand';
import { sayKeys, writes } from '@/ui/keys.ts';
import { useSession } from './session.ts';

/**
 * Everything that has a key, in the order of the sheet, with the keys it has unless a person chose others. `g i` is one
 * after the other; null: none.
 */
export const defaultKeys = {
  general: {
    commandBar: 'mod+k',
    search: '/',
    toInbox: 'g i',
    toMentions: 'g m',
    toSettings: 'g s',
    nextPanel: 'F6',
    previousPanel: 'shift+F6',
    sheet: '?',
  },
  list: { next: 'j', previous: 'k', open: 'o', select: 'x', newConversation: 'shift+n', back: 'Escape' },
  conversation: {
    reply: 'r',
    note: 'n',
    template: 'shift+t',
    assign: 'a',
    assignMe: 'i',
    snooze: 's',
    close: 'e',
    unread: 'u',
    tag: 't',
    block: null,
    newest: 'b',
    details: 'd',
  },
  message: { react: '+', copy: 'c', retry: 'shift+r', delivery: 'v' },
} as const satisfies Record<string, Record<string, string | null>>;

type Groups = typeof defaultKeys;
export type ShortcutGroup = keyof Groups;
export type ShortcutId = { [G in ShortcutGroup]: keyof Groups[G] }[ShortcutGroup];

const all: Readonly<Record<string, string | null>> = Object.assign({}, ...Object.values(defaultKeys));
export const isShortcut = (id: string): id is ShortcutId => Object.hasOwn(all, id);
export const shortcutIds: readonly ShortcutId[] = Object.keys(all).filter(isShortcut);

export const shortcutDefault = (id: ShortcutId): string | null => all[id] ?? null;

interface Shortcuts {
  /** What this person changed; null: no key. */
  changed: Readonly<Partial<Record<ShortcutId, string | null>>>;
  /** Whether keys that would write a character are shortcuts at all. */
  single: boolean;
}

const untouched: Shortcuts = { changed: {}, single: true };

/** The keys of the person at the screen, kept in this browser for them alone. */
export const useShortcuts = create<Shortcuts>(() => untouched);

/** The keys of one thing as of `state`, whether they are switched on or not. */
export const keysOf = (id: ShortcutId, { changed } = useShortcuts.getState()): string | null => {
  const own = changed[id];
  return own === undefined ? shortcutDefault(id) : own;
};

/** The same, only if pressing them does something. */
const liveKeys = (id: ShortcutId, state: Shortcuts): string | null => {
  const keys = keysOf(id, state);
  return keys !== null && (state.single || !writes(keys)) ? keys : null;
};

/** The keys as printed on the keyboard, for a tooltip or a menu; undefined when there are none. */
export const useKeys = (id: ShortcutId | undefined): string | undefined =>
  useShortcuts((state) => {
    const keys = id && liveKeys(id, state);
    return keys ? sayKeys(keys) : undefined;
  });

/** The same for several things at once. */
export function useAllKeys(): (id: ShortcutId) => string | undefined {
  const state = useShortcuts();
  return (id) => {
    const keys = liveKeys(id, state);
    return keys ? sayKeys(keys) : undefined;
  };
}

/** What these strokes mean; `begun` when more must follow. */
export function meaningOf(strokes: string, state = useShortcuts.getState()): ShortcutId | 'begun' | null {
  let begun = false;
  for (const id of shortcutIds) {
    const keys = liveKeys(id, state);
    if (keys === strokes) return id;
    if (keys?.startsWith(`${strokes} `)) begun = true;
  }
  return begun ? 'begun' : null;
}

/** What already has these keys, or keys that begin with them. */
export function takenBy(keys: string, except: ShortcutId, state = useShortcuts.getState()): ShortcutId | null {
  const clashes = (own: string) => own === keys || own.startsWith(`${keys} `) || keys.startsWith(`${own} `);
  return shortcutIds.find((id) => id !== except && clashes(keysOf(id, state) ?? '\0')) ?? null;
}

export function setKeys(id: ShortcutId, keys: string | null): void {
  const { [id]: _, ...others } = useShortcuts.getState().changed;
  save({ changed: keys === shortcutDefault(id) ? others : { ...others, [id]: keys } });
}

export const resetKeys = (): void => save({ changed: {} });
export const setSingle = (single: boolean): void => save({ single });

const storageKey = () => `transom.shortcuts.${useSession.getState().me?.member.id ?? ''}`;

function save(changes: Partial<Shortcuts>): void {
  useShortcuts.setState(changes);
  try {
    localStorage.setItem(storageKey(), JSON.stringify(useShortcuts.getState()));
  } catch {
    // Storage full or forbidden: the choice holds until the page is closed.
  }
}

/** Reads the keys of the person who is signed in, and follows their other tabs. Returns how to stop. */
export function followShortcuts(): () => void {
  const read = () => useShortcuts.setState(stored(), true);
  const changed = ({ key }: StorageEvent) => key === storageKey() && read();
  read();
  addEventListener('storage', changed);
  return () => removeEventListener('storage', changed);
}

function stored(): Shortcuts {
  try {
    const found: Partial<Record<keyof Shortcuts, unknown>> = JSON.parse(localStorage.getItem(storageKey()) ?? '{}');
    const pairs = Object.entries(found.changed ?? {}).filter(
      ([id, keys]) => isShortcut(id) && (keys === null || typeof keys === 'string'),
    );
    return { changed: Object.fromEntries(pairs), single: found.single !== false };
  } catch {
    return untouched;
  }
}
