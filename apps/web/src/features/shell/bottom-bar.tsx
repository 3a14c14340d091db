import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './account-menu.tsx';
import { MentionsButton } from './mentions/mentions-button.tsx';
import { InboxIcon, PhoneIcon, SettingsIcon, useHasSandbox } from './places.tsx';

const place =
  'flex flex-1 flex-col items-center justify-center gap-0.5 text-ink-3 text-xs data-[status=active]:font-medium data-[status=active]:text-accent';
const icon = 'relative grid h-7 w-12 place-items-center [&>svg]:size-5';

/** The places of the app, at the thumb on a phone. */
export function BottomBar() {
  const { t } = useTranslation('shell');
  const hasSandbox = useHasSandbox();
  return (
    <nav
      aria-label={t('mainNavigation')}
      className="flex shrink-0 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)] [&>*]:h-14"
    >
      <Link to="/dashboard/inbox" className={place}>
        <span className={icon}>
          <InboxIcon />
        </span>
        {t('inbox')}
      </Link>
      <MentionsButton side="top" className={clsx(place, '[&_svg]:size-5')}>
        <span className="mt-1">{t('mentions.title')}</span>
      </MentionsButton>
      {hasSandbox && (
        <a href="/phone" target="_blank" rel="noreferrer" className={place}>
          <span className={icon}>
            <PhoneIcon />
          </span>
          {t('phoneShort')}
        </a>
      )}
      <Link to="/dashboard/settings" className={place}>
        <span className={icon}>
          <SettingsIcon />
        </span>
        {t('settings')}
      </Link>
      <div className="grid flex-1 place-items-center">
        <AccountMenu side="top" />
      </div>
    </nav>
  );
}
