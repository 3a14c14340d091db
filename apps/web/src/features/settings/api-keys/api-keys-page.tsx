import { useQuery } from '@tanstack/react-query';
import type { ApiKey } from '@transom/protocol';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { useSession } from '@/sync/session.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardList } from '@/ui/card.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { Time } from '@/ui/time.tsx';
import { AdminsOnly } from '../layout/ask-admin.tsx';
import { LoadFailed } from '../layout/load-failed.tsx';
import { RowSkeletons } from '../layout/row-skeletons.tsx';
import { SettingsPage } from '../layout/settings-page.tsx';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { RevokeKey } from './revoke-key.tsx';

export function ApiKeysPage() {
  const { t } = useTranslation('settings');
  const [creating, setCreating] = useState(false);
  const create = (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setCreating(true)}>
      {t('apiKeys.create')}
    </Button>
  );
  return (
    <AdminsOnly>
      <SettingsPage
        title={t('apiKeys.title')}
        text={
          <>
            {t('apiKeys.text')}{' '}
            <a href="/api/v1/openapi.json" target="_blank" rel="noreferrer" className="text-accent underline">
              {t('apiKeys.docs')}
            </a>
          </>
        }
        action={create}
      >
        <Keys />
        <CreateKeyDialog open={creating} onOpenChange={setCreating} />
      </SettingsPage>
    </AdminsOnly>
  );
}

function Keys() {
  const { t } = useTranslation('settings');
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const keys = useQuery({
    queryKey: ['api-keys'],
    queryFn: ({ signal }) => call('apiKeys.list', undefined, { signal }),
  });
  if (keys.isPending) return <RowSkeletons />;
  if (keys.isError) {
    return <LoadFailed error={keys.error} busy={keys.isFetching} onRetry={() => void keys.refetch()} />;
  }
  if (keys.data.data.length === 0) {
    return (
      <Card>
        <EmptyState icon={<KeyRound />} title={t('apiKeys.emptyTitle')}>
          {t('apiKeys.emptyText')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <CardList>
        {keys.data.data.map((key) => (
          <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
        ))}
      </CardList>
      <RevokeKey apiKey={revoking} onClose={() => setRevoking(null)} />
    </>
  );
}

function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const { t } = useTranslation('settings');
  const maker = useSession(({ members }) => members.find(({ id }) => id === apiKey.memberId)?.name);
  const canWrite = apiKey.scopes.includes('write');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="truncate font-medium">{apiKey.name}</span>
          <code className="font-mono text-ink-3 text-sm">{apiKey.prefix}…</code>
        </p>
        <p className="text-ink-3">
          {canWrite ? t('apiKeys.readWrite') : t('apiKeys.readOnly')}
          {maker && ` · ${t('apiKeys.createdBy', { name: maker })}`} ·{' '}
          {apiKey.lastUsedAt ? (
            <>
              {t('apiKeys.lastUsed')} <Time value={apiKey.lastUsedAt} />
            </>
          ) : (
            t('apiKeys.neverUsed')
          )}
        </p>
      </div>
      <Button size="sm" onClick={onRevoke}>
        {t('apiKeys.revoke')}
      </Button>
    </li>
  );
}
