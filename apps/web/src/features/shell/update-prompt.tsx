import { useTranslation } from 'react-i18next';
import warnings from '@/locales/en/warnings.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';
import { reloadIntoUpdate } from '@/sync/app-worker.ts';
import { useUpdate } from '@/sync/update.ts';
import { Button } from '@/ui/button.tsx';

addCatalogue('warnings', warnings);

/** Says that a newer version waits; what is being written stays across the reload. */
export function UpdatePrompt() {
  const { t } = useTranslation('warnings');
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-40 flex justify-center px-4 max-md:bottom-20"
    >
      <div className="pointer-events-auto flex items-center gap-3 rounded-md bg-panel py-2 ps-4 pe-2 shadow-pop">
        <span>{t('update.ready')}</span>
        <Button size="sm" variant="quiet" onClick={() => useUpdate.setState({ ready: false })}>
          {t('update.later')}
        </Button>
        <Button size="sm" variant="primary" onClick={reloadIntoUpdate}>
          {t('update.reload')}
        </Button>
      </div>
    </div>
  );
}
