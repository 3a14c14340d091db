import { create } from 'zustand';

/** What can be sent besides words and files, each in a dialog of its own. */
export type RichKind = 'interactive' | 'location' | 'contact';

/** Which of the dialogs is open in which conversation. */
export const useRichDialog = create<{ open: { kind: RichKind; conversationId: string } | null }>(() => ({
  open: null,
}));

export const openRich = (kind: RichKind, conversationId: string): void =>
  useRichDialog.setState({ open: { kind, conversationId } });

export const closeRich = (): void => useRichDialog.setState({ open: null });
