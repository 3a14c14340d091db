import { Command, Keyboard, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '@/locales/languages.ts';
import { openCommandBar, openShortcutSheet } from '@/sync/command-bar.ts';
import { errorText } from '@/sync/error-text.ts';
import { chosenLanguage, setPreferences, usePreferences } from '@/sync/preferences.ts';
import { useSession } from '@/sync/session.ts';
import { useKeys } from '@/sync/shortcuts.ts';
import { signOut } from '@/sync/sign-in.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Menu, MenuHeader, MenuItem, MenuRadioGroup, MenuSeparator } from '@/ui/menu.tsx';
import { toast } from '@/ui/toast.tsx';

/** Who I am, how it looks, and the way out. */
export function AccountMenu({ side }: { side: 'inline-end' | 'top' }) {
  const { t } = useTranslation('shell');
  const me = useSession((session) => session.me);
  const theme = usePreferences((p) => p.theme);
  const [barKeys, sheetKeys] = [useKeys('commandBar'), useKeys('sheet')];
  const language = usePreferences(chosenLanguage);
  if (!me) return null;
  const { id, name, email } = me.member;
  return (
    <Menu
      side={side}
      align="end"
      trigger={
        <button
          type="button"
          aria-label={t('account')}
          className="grid size-10 place-items-center rounded-full transition-colors duration-100 hover:bg-hover data-popup-open:bg-hover"
        >
          <Avatar id={id} name={name} size={28} />
        </button>
      }
    >
      <MenuHeader>
        <span className="block truncate font-semibold">{name}</span>
        <span className="block truncate text-ink-3 text-sm">{email}</span>
        <span className="mt-1 block truncate text-ink-2 text-sm">
          {me.workspace.name} · {t(`roles.${me.member.role}`)}
        </span>
      </MenuHeader>
      <MenuSeparator />
      <MenuRadioGroup
        label={t('theme')}
        value={theme}
        onChange={(next) => setPreferences({ theme: next })}
        options={[
          { value: 'light', label: t('light'), icon: <Sun aria-hidden /> },
          { value: 'dark', label: t('dark'), icon: <Moon aria-hidden /> },
          { value: 'system', label: t('system'), icon: <Monitor aria-hidden /> },
        ]}
      />
      <MenuSeparator />
      <MenuRadioGroup
        label={t('language')}
        value={language}
        onChange={(next) => setPreferences({ language: next })}
        options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
      />
      <MenuSeparator />
      <MenuItem icon={<Command aria-hidden />} shortcut={barKeys} onSelect={() => openCommandBar()}>
        {t('commandBar')}
      </MenuItem>
      <MenuItem icon={<Keyboard aria-hidden />} shortcut={sheetKeys} onSelect={openShortcutSheet}>
        {t('shortcuts')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<LogOut aria-hidden className="rtl:rotate-180" />}
        onSelect={() => void signOut().catch((error: unknown) => toast.error(errorText(error)))}
      >
        {t('signOut')}
      </MenuItem>
    </Menu>
  );
}
