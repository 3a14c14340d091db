import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiKey } from '@transom/protocol';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { Banner } from '@/ui/banner.tsx';
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx';

export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: (id: string) => call('apiKeys.revoke', { params: { id } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['api-keys'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open={apiKey !== null}
      onOpenChange={(open) => {
        revoke.reset();
        if (!open) onClose();
      }}
      title={t('apiKeys.revokeTitle', { name: apiKey?.name })}
      description={t('apiKeys.revokeText')}
      confirmLabel={t('apiKeys.revoke')}
      danger
      busy={revoke.isPending}
      error={revoke.isError && <Banner tone="error">{errorText(revoke.error)}</Banner>}
      onConfirm={() => apiKey && revoke.mutate(apiKey.id)}
    />
  );
}
