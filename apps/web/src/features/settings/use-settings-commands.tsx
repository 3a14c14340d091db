import './catalogue.ts';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useIsAdmin } from '@/sync/use-is-admin.ts';
import type { Command } from '@/ui/command-palette.tsx';
import { groups } from './layout/sections.tsx';

/** The pages of settings as places to go to. */
export function useSettingsCommands(): Command[] {
  const { t } = useTranslation('settings');
  const isAdmin = useIsAdmin();
  const navigate = useNavigate();
  return groups.flatMap(({ sections }) =>
    sections
      .filter(({ adminOnly }) => isAdmin || !adminOnly)
      .map(({ to, label, icon }) => ({
        id: to,
        label: t(label),
        detail: t('title'),
        words: [t('title')],
        icon,
        run: () => navigate({ to }),
      })),
  );
}
