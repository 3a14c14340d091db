import { create } from 'zustand';

interface CommandBar {
  /** `sheet` is the list of all shortcuts. */
  open: 'bar' | 'sheet' | null;
  /** The command to begin with: it is carried out at once, or asks for its choice. */
  wanted: string | null;
}

export const useCommandBar = create<CommandBar>(() => ({ open: null, wanted: null }));

export const openCommandBar = (wanted: string | null = null): void =>
  useCommandBar.setState({ open: 'bar', wanted }, true);
export const openShortcutSheet = (): void => useCommandBar.setState({ open: 'sheet', wanted: null }, true);
export const closeCommandBar = (): void => useCommandBar.setState({ open: null, wanted: null }, true);
