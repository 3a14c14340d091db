import { useTranslation } from 'react-i18next';
import { errorText } from '@/sync/error-text.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';

interface LoadFailedProps {
  error: unknown;
  onRetry: () => void;
  busy: boolean;
}

export function LoadFailed({ error, onRetry, busy }: LoadFailedProps) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation('common');
  return (
    <Banner
      tone="error"
      title={t('loadFailed')}
      action={
        <Button busy={busy} onClick={onRetry}>
          {common('retry')}
        </Button>
      }
    >
      {errorText(error)}
    </Banner>
  );
}
