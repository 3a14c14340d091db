import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInbox } from '@/sync/store.ts';

/** A blink of reconnecting is not worth a banner. */
const patienceMs = 2_500;

/** Says calmly that the line is down, and that nothing written now is lost. */
export function ConnectionBanner() {
  const { t } = useTranslation('inbox');
  const connection = useInbox((store) => store.connection);
  const [shown, setShown] = useState(false);
  const down = connection === 'offline' || connection === 'reconnecting';
  useEffect(() => {
    if (!down) return setShown(false);
    const timer = setTimeout(() => setShown(true), connection === 'offline' ? 0 : patienceMs);
    return () => clearTimeout(timer);
  }, [down, connection]);
  if (!shown || !down) return null;
  return (
    <div role="status" className="flex items-center justify-center gap-2 border-line border-b bg-sunken px-4 py-1.5">
      <CloudOff aria-hidden className="size-4 shrink-0 text-ink-3" />
      <p className="text-ink-2">
        <span className="font-medium text-ink">
          {t(connection === 'offline' ? 'connection.offlineTitle' : 'connection.reconnectingTitle')}.
        </span>{' '}
        {t('connection.keepWriting')}
      </p>
    </div>
  );
}
