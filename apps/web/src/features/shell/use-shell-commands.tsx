import './command-words.ts';
import { useNavigate } from '@tanstack/react-router';
import { AtSign, Inbox, Keyboard, LogOut, Monitor, Moon, Smartphone, Sun, Volume2, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { openShortcutSheet } from '@/sync/command-bar.ts';
import { changeNoticeSettings, useNoticeSettings } from '@/sync/notice-settings.ts';
import { setPreferences } from '@/sync/preferences.ts';
import { useKeys } from '@/sync/shortcuts.ts';
import { signOut } from '@/sync/sign-in.ts';
import { runShortcut } from '@/sync/use-shortcut.ts';
import type { Command } from '@/ui/command-palette.tsx';
import { useHasSandbox } from './places.tsx';

/** The places of the app besides settings. */
export function usePlaceCommands(): Command[] {
  const { t } = useTranslation('commands');
  const navigate = useNavigate();
  const hasSandbox = useHasSandbox();
  const [inboxKeys, mentionKeys] = [useKeys('toInbox'), useKeys('toMentions')];
  const places: Command[] = [
    {
      id: 'inbox',
      label: t('label.toInbox'),
      icon: <Inbox aria-hidden />,
      keys: inboxKeys,
      run: () => navigate({ to: '/dashboard/inbox' }),
    },
    {
      id: 'mentions',
      label: t('label.toMentions'),
      icon: <AtSign aria-hidden />,
      keys: mentionKeys,
      run: () => void runShortcut('toMentions'),
    },
  ];
  const phone: Command = {
    id: 'phone',
    label: t('phone'),
    icon: <Smartphone aria-hidden />,
    run: () => void window.open('/phone', '_blank', 'noreferrer'),
  };
  return hasSandbox ? [...places, phone] : places;
}

/** How the app looks and sounds, its keys, and the way out. */
export function useAppCommands(): Command[] {
  const { t } = useTranslation('commands');
  const sound = useNoticeSettings((settings) => settings.sound);
  const sheetKeys = useKeys('sheet');
  const themes = { light: <Sun aria-hidden />, dark: <Moon aria-hidden />, system: <Monitor aria-hidden /> } as const;
  const silent = sound === 'none';
  return [
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      id: `theme-${theme}`,
      label: t(`theme.${theme}`),
      icon: themes[theme],
      run: () => setPreferences({ theme }),
    })),
    {
      id: 'sound',
      label: t(silent ? 'soundOn' : 'soundOff'),
      icon: silent ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />,
      run: () => changeNoticeSettings({ sound: silent ? 'all' : 'none' }),
    },
    {
      id: 'sheet',
      label: t('label.sheet'),
      icon: <Keyboard aria-hidden />,
      keys: sheetKeys,
      run: openShortcutSheet,
    },
    { id: 'sign-out', label: t('signOut'), icon: <LogOut aria-hidden className="rtl:rotate-180" />, run: signOut },
  ];
}
