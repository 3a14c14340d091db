import { useTranslation } from 'react-i18next';
import { useInbox } from '@/sync/store.ts';
import { Logo } from '@/ui/logo.tsx';
import { Spinner } from '@/ui/spinner.tsx';

/** The moment before the workspace is known. It appears only after a blink, so that a fast start does not flicker. */
export function Starting() {
  const { t } = useTranslation('shell');
  const failing = useInbox(({ connection }) => connection === 'reconnecting' || connection === 'offline');
  return (
    <div role="status" className="grid h-dvh place-items-center px-6">
      <div className="appear-late flex flex-col items-center gap-4 text-ink-2">
        <Logo className="size-12" />
        <span className="flex items-center gap-2">
          <Spinner />
          {failing ? t('startFailed') : t('starting')}
        </span>
      </div>
    </div>
  );
}
