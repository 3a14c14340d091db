import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInbox } from '@/sync/store.ts';

/** A blink of reconnecting is not worth a banner. */
const patienceMs = 2_500;

/**
 * Says calmly that the line is down, and that nothing written now is lost. It lies over the page: coming and going must
 * not move what is being read.
 */
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
    <div
      role="status"
      className="pointer-events-none fixed inset-x-3 top-[66px] z-30 mx-auto flex w-fit max-w-full items-center gap-2 rounded-md border border-line bg-panel px-3.5 py-2 shadow-pop"
    >
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
