import { useEffect, useRef } from 'react';
import { strokeOf, writes } from '@/ui/keys.ts';
import { meaningOf, type ShortcutId } from './shortcuts.ts';

/** Returns false when it has nothing to do here: the key is then the page's own. */
type Act = () => unknown;

const acts = new Map<ShortcutId, Act[]>();

/** What a shortcut does while this is on screen; the one that came last wins. null: nothing for now. */
export function useShortcut(id: ShortcutId, act: Act | null): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const on = act !== null;
  useEffect(() => {
    if (!on) return;
    const run: Act = () => latest.current?.();
    acts.set(id, [...(acts.get(id) ?? []), run]);
    return () => void acts.set(id, acts.get(id)?.filter((each) => each !== run) ?? []);
  }, [id, on]);
}

export const runShortcut = (id: ShortcutId): boolean => {
  const act = acts.get(id)?.at(-1);
  return act !== undefined && act() !== false;
};

/** Strokes of one shortcut follow each other within this time, ms. */
const patienceMs = 1_500;
let begun: { stroke: string; at: number } | null = null;

/** What this press means as a shortcut, where it was pressed; null when it is none. */
function shortcutOf(event: KeyboardEvent): ShortcutId | null {
  // While an input method composes, every key is part of a word.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return null;
  const stroke = strokeOf(event);
  if (stroke === null) return null;
  const first = begun && event.timeStamp - begun.at < patienceMs ? begun.stroke : null;
  begun = null;
  if (isTyping(event.target) && (writes(stroke) || stroke === 'Escape')) return null;
  const meaning = meaningOf(first === null ? stroke : `${first} ${stroke}`) ?? meaningOf(stroke);
  if (meaning === 'begun') begun = { stroke, at: event.timeStamp };
  if (meaning === null || meaning === 'begun') return null;
  return meaning;
}

/** Listens for shortcuts in the whole page. Returns how to stop. */
export function listenForShortcuts(): () => void {
  let layered = false;
  // Looked at before the key does anything: Esc may already have closed the dialog when its turn comes here.
  const beforeKey = () => {
    layered = document.querySelector(layer) !== null;
  };
  const onKey = (event: KeyboardEvent) => {
    if (layered) return;
    const id = shortcutOf(event);
    if (id === null || (event.repeat && id !== 'next' && id !== 'previous')) return;
    if (runShortcut(id)) event.preventDefault();
  };
  document.addEventListener('keydown', beforeKey, { capture: true });
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('keydown', beforeKey, { capture: true });
    document.removeEventListener('keydown', onKey);
  };
}

/** While a dialog or a menu is open, all keys are its own. */
const layer = '[role="dialog"], [role="alertdialog"], [role="menu"]';

const typed =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable="true"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typed) !== null;
}
