import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { numberFormat } from '@/locales/formats.ts';
import { call } from '@/sync/api.ts';
import { Skeleton } from '@/ui/skeleton.tsx';
import { LoadFailed } from '../layout/load-failed.tsx';

const sum = ['received', 'stored', 'duplicate', 'quarantined'] as const;
const joints = { received: '', stored: '=', duplicate: '+', quarantined: '+' } as const;

/** The sum that proves nothing was lost: received = stored + duplicate + quarantined. Rejected stands apart. */
export function SummaryTiles() {
  const { t } = useTranslation('settings');
  const summary = useQuery({
    queryKey: ['webhook-log', 'summary'],
    queryFn: ({ signal }) => call('webhookLog.summary', undefined, { signal }),
    refetchInterval: 5_000,
  });
  if (summary.isError && !summary.data) {
    return <LoadFailed error={summary.error} busy={summary.isFetching} onRetry={() => void summary.refetch()} />;
  }
  const count = (name: (typeof sum)[number] | 'rejected') => summary.data && numberFormat().format(summary.data[name]);
  return (
    <section aria-label={t('webhooks.summary')} aria-busy={summary.isPending} className="flex flex-col gap-2">
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-[repeat(4,1fr)_1.1fr]">
        {sum.map((name) => (
          <Tile
            key={name}
            label={t(`webhooks.${name}`)}
            value={count(name)}
            joint={joints[name]}
            warn={name === 'quarantined' && (summary.data?.quarantined ?? 0) > 0}
          />
        ))}
        <Tile label={t('webhooks.rejected')} value={count('rejected')} apart />
      </dl>
      <p className="text-ink-3 text-sm">
        {t('webhooks.adds')} {t('webhooks.rejectedHint')}
      </p>
    </section>
  );
}

interface TileProps {
  label: string;
  value: string | undefined;
  joint?: string;
  warn?: boolean;
  apart?: boolean;
}

function Tile({ label, value, joint = '', warn = false, apart = false }: TileProps) {
  return (
    <div
      className={clsx(
        'relative flex flex-col-reverse rounded-md px-3.5 py-2.5',
        apart ? 'border border-line-strong border-dashed sm:ms-2' : 'bg-panel shadow-card',
      )}
    >
      {joint && (
        <span aria-hidden className="-start-3 absolute inset-y-0 hidden w-3 place-items-center text-ink-3 sm:grid">
          {joint}
        </span>
      )}
      <dt className={clsx('text-sm', warn ? 'text-amber' : 'text-ink-3')}>{label}</dt>
      <dd className={clsx('truncate font-semibold text-xl tabular-nums', warn && 'text-amber')}>
        {value ?? <Skeleton className="my-1.5 h-4 w-12" />}
      </dd>
    </div>
  );
}
