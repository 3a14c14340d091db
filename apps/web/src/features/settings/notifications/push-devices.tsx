import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Smartphone, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { pushState, thisDeviceId, turnPushOff, turnPushOn } from '@/sync/push.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { Skeleton } from '@/ui/skeleton.tsx';
import { Time } from '@/ui/time.tsx';
import { toast } from '@/ui/toast.tsx';

const devicesKey = ['push-devices'];

/** The devices that take pushes for me, and whether this browser is one of them. */
export function PushDevices() {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: devicesKey });
  const devices = useQuery({
    queryKey: devicesKey,
    queryFn: async () => ({ list: (await call('pushDevices.list')).data, state: await pushState() }),
  });
  const change = useMutation({ mutationFn: (work: () => Promise<unknown>) => work(), onSettled: refresh });
  if (devices.isPending) return <Skeleton className="h-8 w-56" />;
  if (devices.isError) return <Banner tone="error">{errorText(devices.error)}</Banner>;
  const { list, state } = devices.data;
  const here = list.find(({ id }) => id === thisDeviceId());
  const on = state === 'on' && here !== undefined;
  const remove = (id: string) => () => call('pushDevices.remove', { params: { id } });
  const test = (id: string) => async () => {
    await call('pushDevices.test', { params: { id } });
    toast.success(t('notifications.devices.testSent'));
  };
  return (
    <section aria-label={t('notifications.devices.title')} className="flex flex-col gap-2">
      {list.length === 0 && <p className="text-ink-3">{t('notifications.devices.none')}</p>}
      <ul className="flex flex-col gap-1">
        {list.map(({ id, name, createdAt, lastPushAt }) => (
          <li key={id} className="flex min-h-9 items-center gap-2.5">
            <Smartphone aria-hidden className="size-4 shrink-0 text-ink-3" />
            <span className="min-w-0 flex-1">
              <span className="block truncate">
                {name}
                {id === here?.id && <span className="text-ink-3"> · {t('notifications.devices.thisOne')}</span>}
              </span>
              <span className="block text-ink-3 text-sm">
                {t(lastPushAt ? 'notifications.devices.lastPush' : 'notifications.devices.since')}{' '}
                <Time value={lastPushAt ?? createdAt} />
              </span>
            </span>
            <Button size="sm" variant="quiet" onClick={() => change.mutate(test(id))}>
              {t('notifications.devices.test')}
            </Button>
            {id !== here?.id && (
              <IconButton
                size="sm"
                label={t('notifications.devices.remove', { name })}
                icon={<Trash2 />}
                onClick={() => change.mutate(remove(id))}
              />
            )}
          </li>
        ))}
      </ul>
      {state === 'denied' || state === 'unsupported' ? (
        <p className="text-ink-2">{t(`notifications.devices.${state}`)}</p>
      ) : (
        <Button
          className="w-fit"
          size="sm"
          busy={change.isPending}
          onClick={() => change.mutate(on ? turnPushOff : turnPushOn)}
        >
          {t(on ? 'notifications.devices.turnOff' : 'notifications.devices.turnOn')}
        </Button>
      )}
      {change.isError && (
        <Banner tone="error">{t('notifications.devices.refused', { message: errorText(change.error) })}</Banner>
      )}
    </section>
  );
}
