import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { findTrigger, type Trigger, type TriggerKind } from './find-trigger.ts';

/** What the list of suggestions, once it is there, does for the keys pressed in the text. */
export interface CompletionHandle {
  move: (by: 1 | -1) => void;
  pick: () => void;
}

export interface Completion {
  trigger: Trigger | null;
  listId: string;
  /** null: there is nothing to suggest; undefined: the suggestions are still on their way. */
  handle: RefObject<CompletionHandle | null | undefined>;
  /** The suggestion that Enter would take, for screen readers; set by the list. */
  activeId: string | null;
  setActiveId: (id: string | null) => void;
  /** After every change of the text or move of the caret. */
  look: (input: HTMLTextAreaElement) => void;
  close: () => void;
  /** Returns whether the key was for the suggestions. */
  onKeyDown: (event: KeyboardEvent) => boolean;
}

/** Watches for something to complete before the caret. The suggestions themselves are loaded when first needed. */
export function useCompletion(kinds: readonly TriggerKind[]): Completion {
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const listId = useId();
  const handle = useRef<CompletionHandle | null | undefined>(undefined);
  /** Where suggestions were sent away with Esc: they stay away while the same word is typed. */
  const dismissed = useRef<number | null>(null);

  const look = (input: HTMLTextAreaElement) => {
    const { value, selectionStart, selectionEnd } = input;
    const found = selectionStart === selectionEnd ? findTrigger(value, selectionStart, kinds) : null;
    if (found === null || found.start !== dismissed.current) dismissed.current = null;
    setTrigger(found && dismissed.current === null ? found : null);
  };
  const close = () => setTrigger(null);
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (trigger === null || event.nativeEvent.isComposing) return false;
    if (event.key === 'Escape') {
      // With nothing to suggest there is nothing to send away.
      if (!handle.current) return false;
      dismissed.current = trigger.start;
      close();
    } else if (handle.current && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      handle.current.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (handle.current && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      handle.current.pick();
    } else if (handle.current === undefined && trigger.kind === 'slash' && event.key === 'Enter') {
      // A shortcut typed faster than its text arrives must not go to the customer as it stands.
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  };
  return { trigger, listId, handle, activeId, setActiveId, look, close, onKeyDown };
}

/** What a text box says to screen readers while suggestions stand above it. */
export const completionAria = ({ trigger, activeId, listId }: Completion) =>
  ({
    'aria-autocomplete': 'list',
    'aria-controls': trigger && activeId ? listId : undefined,
    'aria-activedescendant': (trigger && activeId) ?? undefined,
  }) as const;
