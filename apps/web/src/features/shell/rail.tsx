import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeys } from '@/sync/shortcuts.ts';
import { Logo } from '@/ui/logo.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { AccountMenu } from './account-menu.tsx';
import { MentionsButton } from './mentions/mentions-button.tsx';
import { InboxIcon, PhoneIcon, SettingsIcon, useHasSandbox } from './places.tsx';

const place =
  'relative grid size-10 place-items-center rounded-md text-ink-3 transition-colors duration-100 hover:bg-hover hover:text-ink data-[status=active]:bg-accent-soft data-[status=active]:text-accent [&>svg]:size-[18px]';

/** The places of the app, at the side of a wide screen. */
export function Rail() {
  const { t } = useTranslation('shell');
  const hasSandbox = useHasSandbox();
  const [inboxKeys, settingsKeys] = [useKeys('toInbox'), useKeys('toSettings')];
  return (
    <nav
      data-panel
      aria-label={t('mainNavigation')}
      className="flex w-14 shrink-0 flex-col items-center gap-1 border-line border-e bg-panel py-3"
    >
      <Logo className="mb-2.5" />
      <Tooltip label={t('inbox')} shortcut={inboxKeys} side="inline-end">
        <Link to="/dashboard/inbox" aria-label={t('inbox')} className={place}>
          <InboxIcon />
        </Link>
      </Tooltip>
      <MentionsButton side="inline-end" className={place} />
      {hasSandbox && (
        <Tooltip label={t('phone')} side="inline-end">
          <a href="/phone" target="_blank" rel="noreferrer" aria-label={t('phone')} className={place}>
            <PhoneIcon />
          </a>
        </Tooltip>
      )}
      <span className="flex-1" />
      <Tooltip label={t('settings')} shortcut={settingsKeys} side="inline-end">
        <Link to="/dashboard/settings" aria-label={t('settings')} className={place}>
          <SettingsIcon />
        </Link>
      </Tooltip>
      <AccountMenu side="inline-end" />
    </nav>
  );
}
