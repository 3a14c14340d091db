import type { Conversation } from '@transom/protocol';
import { type RefObject, Suspense } from 'react';
import { lazyPart } from '@/ui/lazy-part.ts';
import type { ActionHost } from '../actions/conversation-action.ts';
import type { Completion } from './complete/use-completion.ts';

const load = () => import('./complete/completion-list.tsx');
const CompletionList = lazyPart(async () => (await load()).CompletionList);

/** Fetches what suggests, before the first sign that asks for it is typed. */
export const readySuggestions = (): void => void load();

interface SuggestionsProps {
  completion: Completion;
  conversation: Conversation;
  inputRef: RefObject<HTMLTextAreaElement | null>;
  /** null where nothing is done by slash. */
  host: ActionHost | null;
}

/** Stands above a text box while something in it can be completed. */
export function Suggestions(props: SuggestionsProps) {
  if (!props.completion.trigger) return null;
  return (
    <Suspense>
      <CompletionList {...props} />
    </Suspense>
  );
}
