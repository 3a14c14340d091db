import { useInfiniteQuery } from '@tanstack/react-query';
import type { WebhookLogEntry } from '@transom/protocol';
import { ChevronRight, CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardList } from '@/ui/card.tsx';
import { Chip } from '@/ui/chip.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { Time } from '@/ui/time.tsx';
import { LoadFailed } from '../layout/load-failed.tsx';
import { RowSkeletons } from '../layout/row-skeletons.tsx';

interface LogListProps {
  only: 'all' | 'quarantined';
  onOpen: (id: string) => void;
}

export function LogList({ only, onOpen }: LogListProps) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation('common');
  const log = useInfiniteQuery({
    queryKey: ['webhook-log', 'list', only],
    queryFn: ({ pageParam, signal }) =>
      call('webhookLog.list', { query: { only, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  if (log.isPending) return <RowSkeletons rows={6} />;
  if (log.isError && !log.data) {
    return <LoadFailed error={log.error} busy={log.isFetching} onRetry={() => void log.refetch()} />;
  }
  const entries = log.data.pages.flatMap(({ data }) => data);
  if (entries.length === 0) {
    return (
      <Card>
        <EmptyState icon={<CircleCheck />} title={only === 'all' ? t('webhooks.emptyTitle') : t('webhooks.calmTitle')}>
          {only === 'all' ? t('webhooks.emptyText') : t('webhooks.calmText')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <CardList>
        {entries.map((entry) => (
          <LogRow key={entry.id} entry={entry} onOpen={() => onOpen(entry.id)} />
        ))}
      </CardList>
      {log.isFetchNextPageError && (
        <LoadFailed error={log.error} busy={log.isFetchingNextPage} onRetry={() => void log.fetchNextPage()} />
      )}
      {log.hasNextPage && !log.isFetchNextPageError && (
        <Button className="self-center" busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}

function LogRow({ entry, onOpen }: { entry: WebhookLogEntry; onOpen: () => void }) {
  const { t } = useTranslation('settings');
  const { stored, duplicate, quarantined } = entry;
  return (
    <li>
      <button
        type="button"
        onClick={onOpen}
        className="-outline-offset-2 flex w-full items-center gap-3 px-4 py-2.5 text-start transition-colors duration-100 hover:bg-hover"
      >
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
          <span className="w-36 font-medium">
            <Time value={entry.receivedAt} format="exact" />
          </span>
          <span className="text-ink-2">{t('webhooks.items', { count: entry.items })}</span>
          <span className="flex flex-wrap gap-1">
            {stored > 0 && <Chip size="sm">{t('webhooks.nStored', { count: stored })}</Chip>}
            {duplicate > 0 && <Chip size="sm">{t('webhooks.nDuplicate', { count: duplicate })}</Chip>}
            {quarantined > 0 && (
              <Chip size="sm" tone="amber" icon={<TriangleAlert aria-hidden />}>
                {t('webhooks.nQuarantined', { count: quarantined })}
              </Chip>
            )}
          </span>
          {entry.reasons.length > 0 && <span className="w-full text-ink-2 text-sm">{entry.reasons.join(' ')}</span>}
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3 rtl:rotate-180" />
      </button>
    </li>
  );
}
