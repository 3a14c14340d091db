import { create } from 'zustand';
import { isLanguage, type Language, languageFor } from '@/locales/languages.ts';
import type { Theme } from '@/ui/theme.ts';

/** How this person likes their screen, kept in this browser. */
export interface Preferences {
  theme: Theme;
  /** null: nothing chosen yet, so the language of the browser. */
  language: Language | null;
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
  language: null,
  enterSends: true,
  formatBar: false,
  detailsOpen: true,
};

/** `usePreferences((p) => p.volume)`. */
export const usePreferences = create<Preferences>(() => stored());

/** The language somebody chose, else the one their browser asks for. */
export const chosenLanguage = ({ language }: Pick<Preferences, 'language'>): Language =>
  language ?? languageFor(navigator.languages);

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
  const { theme, language, enterSends, formatBar, detailsOpen } = found;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : defaults.theme,
    language: isLanguage(language) ? language : defaults.language,
    enterSends: typeof enterSends === 'boolean' ? enterSends : defaults.enterSends,
    formatBar: typeof formatBar === 'boolean' ? formatBar : defaults.formatBar,
    detailsOpen: typeof detailsOpen === 'boolean' ? detailsOpen : defaults.detailsOpen,
  };
}
