import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { useInbox } from '@/sync/store.ts';

/** Whether what stands on screen is live. */
export function ConnectionChip() {
  const { t } = useTranslation('inbox');
  const connection = useInbox((store) => store.connection);
  const live = connection === 'live';
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-ink-3 text-sm">
      <span
        aria-hidden
        className={clsx(
          'size-2 rounded-full',
          live ? 'bg-dot-open' : connection === 'offline' ? 'bg-dot-shut' : 'animate-pulse-soft bg-dot-soon',
        )}
      />
      {t(`connection.${connection}`)}
    </span>
  );
}
