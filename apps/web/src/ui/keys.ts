interface Press {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const isApple = /Mac|iP/.test(globalThis.navigator?.platform ?? '');
const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process']);

/**
 * One press as a word: `j`, `shift+t`, `?`, `mod+k`, `shift+F6`; `mod` is ⌘ on a Mac and Ctrl elsewhere. On layouts
 * without Latin letters the key counts that stands where the letter would. null: only a modifier so far.
 */
export function strokeOf(press: Press, apple = isApple): string | null {
  if (modifiers.has(press.key)) return null;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase();
  const latin = /^[\x20-\x7e]$/.test(press.key);
  const key = letter !== undefined && (press.altKey || (press.key.length === 1 && !latin)) ? letter : nameOf(press.key);
  // The shift that makes a "?" is part of it.
  const shift = press.shiftKey && (/^[a-z]$/.test(key) || key.length > 1);
  const mod = apple ? press.metaKey : press.ctrlKey;
  const other = apple ? press.ctrlKey : press.metaKey;
  return `${mod ? 'mod+' : ''}${other ? 'other+' : ''}${press.altKey ? 'alt+' : ''}${shift ? 'shift+' : ''}${key}`;
}

const nameOf = (key: string): string => (key === ' ' ? 'Space' : /^[A-Z]$/.test(key) ? key.toLowerCase() : key);

/** Would this stroke write a character? Such shortcuts can be switched off together (WCAG 2.1.4). */
export const writes = (stroke: string): boolean => /^(shift\+)?([^+]|Space|\+)$/.test(stroke.split(' ')[0] ?? '');

const names: Record<string, string> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** Keys as printed on them: `mod+k` is "Ctrl+K", or "⌘K" on a Mac; `g i`, one after the other, is "G I". */
export function sayKeys(keys: string, apple = isApple): string {
  const glue = apple ? '' : '+';
  const said: Record<string, string> = apple
    ? { mod: '⌘', other: '⌃', alt: '⌥', shift: '⇧' }
    : { mod: 'Ctrl', other: 'Meta', alt: 'Alt', shift: 'Shift' };
  const one = (stroke: string) => {
    const [, held = '', key = ''] = /^((?:(?:mod|other|alt|shift)\+)*)(.+)$/.exec(stroke) ?? [];
    const before = held.split('+').flatMap((name) => said[name] ?? []);
    return [...before, names[key] ?? (key.length === 1 ? key.toUpperCase() : key)].join(glue);
  };
  return keys.split(' ').map(one).join(' ');
}
