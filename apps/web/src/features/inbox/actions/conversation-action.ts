import type { ShortcutId } from '@/sync/shortcuts.ts';
import type { Command } from '@/ui/command-palette.tsx';

/** What the place an action is started from does for it. */
export interface ActionHost {
  writeNote: () => void;
  sendTemplate: () => void;
  /** Back to the list: an open conversation is read, so it cannot be unread. */
  leave: () => void;
}

/**
 * Something one can do with a conversation, for every place that offers such things by name: the composer after a slash,
 * the command bar, the keys. With `choices`, one of them is picked first; else `run` does it.
 */
export interface ConversationAction extends Command {
  /** What is typed for it, after a slash. */
  word: string;
  /** The shortcut that does it. */
  shortcut?: ShortcutId;
}
