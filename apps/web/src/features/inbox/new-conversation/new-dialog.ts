import { create } from 'zustand';

/** Whether somebody is starting a conversation, from wherever it was asked for. */
export const useNewDialog = create<{ open: boolean }>(() => ({ open: false }));

export const startConversation = (): void => useNewDialog.setState({ open: true });

export const closeNewDialog = (): void => useNewDialog.setState({ open: false });
