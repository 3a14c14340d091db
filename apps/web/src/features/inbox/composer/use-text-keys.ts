import type { KeyboardEvent } from 'react';
import { usePreferences } from '@/sync/preferences.ts';
import type { Completion } from './complete/use-completion.ts';
import { readySuggestions } from './suggestions.tsx';
import { applyEdit, writingOf } from './text-edit.ts';

const loadFormats = () => import('./formatting/apply-format.ts');

/** Fetches what the keys need, before the first of them is pressed. */
export function readyTextKeys(): void {
  void loadFormats();
  readySuggestions();
}

interface TextKeys {
  completion: Completion;
  onSend: () => void;
  onEscape: () => void;
}

/** The keys every text box of the composer has: Enter sends or breaks as the person likes it, formatting, Esc. */
export function useTextKeys({ completion, onSend, onEscape }: TextKeys) {
  const enterSends = usePreferences((preferences) => preferences.enterSends);
  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes, Enter picks a word and Esc drops it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (completion.onKeyDown(event)) return;
    const input = event.currentTarget;
    if (event.key === 'Enter' && event.shiftKey !== enterSends && !event.altKey) {
      event.preventDefault();
      onSend();
    } else if (event.key === 'Enter' && mayContinue(input)) {
      event.preventDefault();
      void loadFormats().then(({ continueList }) => {
        const writing = writingOf(input);
        applyEdit(input, continueList(writing) ?? { start: writing.start, end: writing.end, insert: '\n' });
      });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onEscape();
    } else if (isFormatKey(event)) {
      event.preventDefault();
      const { nativeEvent } = event;
      void loadFormats().then(({ applyFormat, formatOfKey }) => {
        const format = formatOfKey(nativeEvent);
        if (format) applyEdit(input, applyFormat(writingOf(input), format));
      });
    }
  };
}

/** The line under the caret looks like an item of a list. */
const mayContinue = ({ value, selectionStart }: HTMLTextAreaElement): boolean =>
  /(?:^|\n)(?:[-*>]|\d{1,3}\.) [^\n]*$/.test(value.slice(0, selectionStart));

const isFormatKey = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && (shiftKey ? /^[xm789*&(]$/i : /^[bie]$/i).test(key);
