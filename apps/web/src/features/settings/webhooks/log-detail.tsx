import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { Skeleton } from '@/ui/skeleton.tsx';
import { TextArea } from '@/ui/text-area.tsx';
import { Time } from '@/ui/time.tsx';
import { LoadFailed } from '../layout/load-failed.tsx';

/** One webhook: what became of it, its body, and Replay. */
export function LogDetail({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const replay = useMutation({
    mutationFn: (entry: string) => call('webhookLog.replay', { params: { id: entry } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['webhook-log'] }),
  });
  return (
    <Dialog
      open={id !== null}
      onOpenChange={(open) => {
        replay.reset();
        if (!open) onClose();
      }}
      size="lg"
      title={t('webhooks.detailTitle')}
      footer={
        <>
          <p className="min-w-0 flex-1 basis-56 self-center text-ink-3 text-sm">{t('webhooks.replayHint')}</p>
          <Button
            variant="primary"
            icon={<RotateCcw aria-hidden />}
            busy={replay.isPending}
            onClick={() => id && replay.mutate(id)}
          >
            {t('webhooks.replay')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {replay.isError && <Banner tone="error">{errorText(replay.error)}</Banner>}
        {replay.isSuccess && (
          <Banner tone={replay.data.quarantined > 0 ? 'warning' : 'success'}>
            {t('webhooks.replayed', {
              stored: replay.data.stored,
              duplicate: replay.data.duplicate,
              quarantined: replay.data.quarantined,
            })}
          </Banner>
        )}
        {id && <Body id={id} />}
      </div>
    </Dialog>
  );
}

function Body({ id }: { id: string }) {
  const { t } = useTranslation('settings');
  const detail = useQuery({
    queryKey: ['webhook-log', 'detail', id],
    queryFn: ({ signal }) => call('webhookLog.get', { params: { id } }, { signal }),
  });
  if (detail.isPending) return <Skeleton className="h-64 w-full" />;
  if (detail.isError) {
    return <LoadFailed error={detail.error} busy={detail.isFetching} onRetry={() => void detail.refetch()} />;
  }
  const { receivedAt, reasons, body } = detail.data;
  const pretty = prettyJson(body);
  return (
    <>
      <p className="-mt-2 text-ink-2">
        <Time value={receivedAt} format="exact" />
      </p>
      {reasons.length > 0 && (
        <Banner tone="warning" title={t('webhooks.reasons')}>
          {reasons.join(' ')}
        </Banner>
      )}
      <TextArea
        label={t('webhooks.body')}
        hint={pretty === null ? t('webhooks.unreadable') : undefined}
        readOnly
        dir="ltr"
        rows={16}
        spellCheck={false}
        value={pretty ?? body}
        fixedWidth
      />
    </>
  );
}

function prettyJson(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return null;
  }
}
