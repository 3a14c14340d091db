import { Phone, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsAdmin } from '@/sync/use-is-admin.ts';
import { Button } from '@/ui/button.tsx';
import { Card } from '@/ui/card.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { LoadFailed } from '../layout/load-failed.tsx';
import { RowSkeletons } from '../layout/row-skeletons.tsx';
import { SettingsPage } from '../layout/settings-page.tsx';
import { ConnectDialog } from './connect-dialog.tsx';
import { NumberCard } from './number-card.tsx';
import { useChannels } from './use-channels.ts';

export function NumbersPage() {
  const { t } = useTranslation('settings');
  const isAdmin = useIsAdmin();
  const [connecting, setConnecting] = useState(false);
  const connect = isAdmin && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setConnecting(true)}>
      {t('numbers.connect')}
    </Button>
  );
  return (
    <SettingsPage
      title={t('numbers.title')}
      text={isAdmin ? t('numbers.text') : `${t('numbers.text')} ${t('numbers.readOnly')}`}
      action={connect}
    >
      <Numbers />
      {isAdmin && <ConnectDialog open={connecting} onOpenChange={setConnecting} />}
    </SettingsPage>
  );
}

function Numbers() {
  const { t } = useTranslation('settings');
  const channels = useChannels();
  if (channels.isPending) return <RowSkeletons rows={2} />;
  if (!channels.data) {
    return <LoadFailed error={channels.error} busy={channels.isFetching} onRetry={() => void channels.refetch()} />;
  }
  if (channels.data.length === 0) {
    return (
      <Card>
        <EmptyState icon={<Phone />} title={t('numbers.emptyTitle')}>
          {t('numbers.emptyText')}
        </EmptyState>
      </Card>
    );
  }
  return channels.data.map((channel) => <NumberCard key={channel.id} channel={channel} />);
}
