import type { NoticeSettings } from '@transom/protocol';
import { create } from 'zustand';
import { call } from './api.ts';

const key = 'transom.notices';
const defaults: typeof import('@transom/protocol').defaultNoticeSettings = {
  sound: 'all',
  tone: 'chime',
  volume: 0.6,
  desktop: 'all',
  push: 'mine',
  showText: false,
  quietHours: null,
};

const settleMs = 300;
let confirmed: NoticeSettings = defaults;
let unsaved: Partial<NoticeSettings> = {};
let saving: Promise<void> | null = null;

/** How the person who is signed in wants to be told of messages. The server has it; all tabs of a browser share it. */
export const useNoticeSettings = create<NoticeSettings>(() => defaults);
export const readNoticeSettings = (): NoticeSettings => useNoticeSettings.getState();

/** Takes over what the server says, and tells the other tabs. */
export function putNoticeSettings(settings: NoticeSettings): void {
  confirmed = settings;
  useNoticeSettings.setState({ ...settings, ...unsaved });
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Storage full or forbidden: the other tabs learn it at their next start.
  }
}

/** Follows changes made in other tabs. Returns how to stop. */
export function followNoticeSettings(): () => void {
  const changed = (event: StorageEvent) => {
    if (event.key === key && event.newValue) useNoticeSettings.setState(JSON.parse(event.newValue));
  };
  addEventListener('storage', changed);
  return () => removeEventListener('storage', changed);
}

/**
 * Changes take effect at once and are saved together once they rest for a moment. Refused by the server: back to what it
 * has, and the error is thrown.
 */
export function changeNoticeSettings(changes: Partial<NoticeSettings>): Promise<void> {
  useNoticeSettings.setState(changes);
  unsaved = { ...unsaved, ...changes };
  saving ??= new Promise((resolve) => setTimeout(resolve, settleMs)).then(save);
  return saving;
}

async function save(): Promise<void> {
  const body = unsaved;
  unsaved = {};
  saving = null;
  try {
    putNoticeSettings(await call('notices.update', { body }));
  } catch (error) {
    useNoticeSettings.setState({ ...confirmed, ...unsaved });
    throw error;
  }
}
