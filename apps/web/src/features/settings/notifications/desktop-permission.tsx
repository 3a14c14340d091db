import { Bell } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button.tsx';

/** What the browser says to notifications; asks it when it has not been asked. */
export function DesktopPermission() {
  const { t } = useTranslation('settings');
  const [permission, setPermission] = useState<NotificationPermission | 'unsupported'>(
    () => globalThis.Notification?.permission ?? 'unsupported',
  );
  if (permission === 'granted') return null;
  if (permission === 'unsupported') return <p className="text-ink-2">{t('notifications.desktopUnsupported')}</p>;
  if (permission === 'denied') return <p className="text-ink-2">{t('notifications.desktopDenied')}</p>;
  return (
    <p className="flex flex-wrap items-center gap-3 text-ink-2">
      {t('notifications.desktopAsk')}
      <Button
        size="sm"
        icon={<Bell aria-hidden />}
        onClick={() => void Notification.requestPermission().then(setPermission)}
      >
        {t('notifications.desktopAllow')}
      </Button>
    </p>
  );
}
