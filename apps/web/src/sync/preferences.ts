import { create } from 'zustand';
import type { Theme } from '@/ui/theme.ts';

/** How this person likes their screen, kept in this browser. */
export interface Preferences {
  theme: Theme;
  /** Whose messages ring: every conversation's, only one's own, or none. */
  sound: 'all' | 'mine' | 'none';
  /** 0 to 1. */
  volume: number;
  /** true: Enter sends and Shift+Enter breaks the line; false: the other way round. */
  enterSends: boolean;
  /** The formatting buttons above what is written. */
  formatBar: boolean;
  /** The contact panel beside the thread. */
  detailsOpen: boolean;
}

const key = 'transom.preferences';
const defaults: Preferences = {
  theme: 'system',
  sound: 'all',
  volume: 0.6,
  enterSends: true,
  formatBar: false,
  detailsOpen: true,
};

/** `usePreferences((p) => p.volume)`. */
export const usePreferences = create<Preferences>(() => stored());

/** The same outside React, as of now. */
export const readPreferences = (): Preferences => usePreferences.getState();

export function setPreferences(changes: Partial<Preferences>): void {
  usePreferences.setState(changes);
  try {
    localStorage.setItem(key, JSON.stringify(usePreferences.getState()));
  } catch {
    // Storage full or forbidden: the choice holds until the page is closed.
  }
}

/** Follows changes made in other tabs. Returns how to stop. */
export function followPreferences(): () => void {
  const changed = (event: StorageEvent) => {
    if (event.key === key) usePreferences.setState(stored());
  };
  addEventListener('storage', changed);
  return () => removeEventListener('storage', changed);
}

function stored(): Preferences {
  try {
    return accept(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return defaults;
  }
}

/** Takes over what is well formed; anything else falls back to its default. */
function accept(found: Partial<Record<keyof Preferences, unknown>>): Preferences {
  const { theme, sound, volume, enterSends, formatBar, detailsOpen } = found;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : defaults.theme,
    sound: sound === 'mine' || sound === 'none' ? sound : defaults.sound,
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : defaults.volume,
    enterSends: typeof enterSends === 'boolean' ? enterSends : defaults.enterSends,
    formatBar: typeof formatBar === 'boolean' ? formatBar : defaults.formatBar,
    detailsOpen: typeof detailsOpen === 'boolean' ? detailsOpen : defaults.detailsOpen,
  };
}
