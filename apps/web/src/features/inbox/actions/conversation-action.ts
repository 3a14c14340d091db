import type { ReactNode } from 'react';

/** What the place an action is started from does for it. */
export interface ActionHost {
  writeNote: () => void;
  sendTemplate: () => void;
}

interface ActionChoice {
  id: string;
  label: string;
  run: () => void | Promise<void>;
}

/**
 * Something one can do with a conversation, for every place that offers such things by name. With `choices`, one of them
 * is picked first; else `run` does it.
 */
export interface ConversationAction {
  id: string;
  /** What is typed for it, after a slash. */
  word: string;
  /** What it does, in words. */
  label: string;
  icon: ReactNode;
  choices?: readonly ActionChoice[];
  run: () => void | Promise<void>;
}
