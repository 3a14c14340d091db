import { Inbox, Settings, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { useInbox } from '@/sync/store.ts';
import { Badge } from '@/ui/badge.tsx';

/** The icon of the inbox with the number of unread conversations on its corner. */
export function InboxIcon() {
  const { t } = useTranslation('shell');
  const unread = useInbox(({ counts }) => counts?.unread ?? 0);
  return (
    <>
      <Inbox aria-hidden />
      <Badge
        count={unread}
        label={t('unread', { count: unread })}
        className="absolute end-0 top-0.5 h-4 min-w-4 px-1 text-[10px] leading-4"
      />
    </>
  );
}

export const PhoneIcon = () => <Smartphone aria-hidden />;
export const SettingsIcon = () => <Settings aria-hidden />;

/** The phone page exists for as long as a sandbox number is connected. */
export const useHasSandbox = (): boolean => useSession(({ channels }) => channels.some(({ sandbox }) => sandbox));
