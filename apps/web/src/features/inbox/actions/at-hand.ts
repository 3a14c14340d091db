import { useEffect } from 'react';
import { create } from 'zustand';
import { openCommandBar } from '@/sync/command-bar.ts';
import { useShortcut } from '@/sync/use-shortcut.ts';
import type { ActionHost } from './conversation-action.ts';

/** The conversation that is open, and what its place on screen does for actions. */
export const useAtHand = create<{ open: { conversationId: string; host: ActionHost } | null }>(() => ({ open: null }));

/** Puts the open conversation at the hand of the command bar and the keys. */
export function useOffersActions(conversationId: string, host: ActionHost): void {
  useEffect(() => {
    const open = { conversationId, host };
    useAtHand.setState({ open });
    return () => useAtHand.setState((now) => (now.open === open ? { open: null } : now));
  }, [conversationId, host]);
  useShortcut('note', host.writeNote);
  useShortcut('template', host.sendTemplate);
  useShortcut('block', () => openCommandBar('block'));
}
