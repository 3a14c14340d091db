import { useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button.tsx';
import { SegmentedControl } from '@/ui/segmented-control.tsx';
import { AdminsOnly } from '../layout/ask-admin.tsx';
import { SettingsPage } from '../layout/settings-page.tsx';
import { LogDetail } from './log-detail.tsx';
import { LogList } from './log-list.tsx';
import { SummaryTiles } from './summary-tiles.tsx';

export function WebhooksPage() {
  return (
    <AdminsOnly>
      <Webhooks />
    </AdminsOnly>
  );
}

function Webhooks() {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const [only, setOnly] = useState<'all' | 'quarantined'>('all');
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <SettingsPage title={t('webhooks.title')} text={t('webhooks.text')}>
      <SummaryTiles />
      <div className="flex flex-col gap-3">
        <div className="flex items-center justify-between gap-3">
          <SegmentedControl
            label={t('webhooks.filter')}
            value={only}
            onChange={setOnly}
            options={[
              { value: 'all', label: t('webhooks.all') },
              { value: 'quarantined', label: t('webhooks.onlyQuarantined') },
            ]}
          />
          <IconButton
            label={t('webhooks.refresh')}
            icon={<RotateCw />}
            onClick={() => void queries.invalidateQueries({ queryKey: ['webhook-log'] })}
          />
        </div>
        <LogList only={only} onOpen={setOpened} />
      </div>
      <LogDetail id={opened} onClose={() => setOpened(null)} />
    </SettingsPage>
  );
}
