import { useMutation } from '@tanstack/react-query';
import type { Channel } from '@transom/protocol';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { useIsAdmin } from '@/sync/use-is-admin.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { Card } from '@/ui/card.tsx';
import { toast } from '@/ui/toast.tsx';
import { CallbackGuide } from './callback-guide.tsx';
import { CheckList } from './check-list.tsx';
import { NumberMenu } from './number-menu.tsx';
import { StateChip } from './state-chip.tsx';
import { usePutChannel } from './use-channels.ts';

/** One number: its state at a glance, what is wrong and how to mend it, and what can be done with it. */
export function NumberCard({ channel }: { channel: Channel }) {
  const { t } = useTranslation('settings');
  const isAdmin = useIsAdmin();
  const guided = isAdmin && !channel.sandbox;
  const put = usePutChannel();
  const onError = (error: unknown) => toast.error(errorText(error));
  const check = useMutation({
    mutationFn: () => call('channels.check', { params: { id: channel.id } }),
    onSuccess: (fresh) => {
      put(fresh);
      toast.success(t('numbers.checkDone'));
    },
    onError,
  });
  const resume = useMutation({
    mutationFn: () => call('channels.update', { params: { id: channel.id }, body: { paused: false } }),
    onSuccess: put,
    onError,
  });
  return (
    <Card className="flex flex-col">
      <header className="flex flex-wrap items-center gap-2 px-4 pt-4 pb-3">
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold text-msg">{channel.name}</h2>
          <p dir="ltr" className="text-ink-2 tabular-nums rtl:text-end">
            {channel.displayPhoneNumber ?? t('numbers.noDisplayNumber')}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2 max-sm:order-last max-sm:w-full">
          <StateChip channel={channel} />
        </div>
        {isAdmin && <NumberMenu channel={channel} />}
      </header>
      <div className="flex flex-col gap-4 px-4 pb-4">
        {channel.paused && (
          <Banner
            tone="warning"
            title={t('numbers.pausedTitle')}
            action={
              isAdmin && (
                <Button busy={resume.isPending} onClick={() => resume.mutate()}>
                  {t('numbers.resume')}
                </Button>
              )
            }
          >
            {channel.pausedReason ?? t('numbers.pausedByHand')}
          </Banner>
        )}
        <CheckList checks={channel.checks} toldBelow={guided ? 'callback_url' : null} />
        {guided && <CallbackGuide channel={channel} />}
        <footer className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <Facts channel={channel} />
          {isAdmin && (
            <Button
              size="sm"
              className="ms-auto"
              icon={<RotateCw aria-hidden />}
              busy={check.isPending}
              onClick={() => check.mutate()}
            >
              {t('numbers.checkAgain')}
            </Button>
          )}
        </footer>
      </div>
    </Card>
  );
}

function Facts({ channel }: { channel: Channel }) {
  const { t } = useTranslation('settings');
  const word = (group: 'qualities' | 'limits', value: string | null) =>
    value && t(`numbers.${group}.${value}` as 'numbers.qualities.GREEN', { defaultValue: value });
  const facts = [
    [t('numbers.phoneNumberId'), channel.phoneNumberId],
    [t('numbers.wabaId'), channel.wabaId],
    [t('numbers.quality'), word('qualities', channel.qualityRating)],
    [t('numbers.limit'), word('limits', channel.messagingLimit)],
  ].filter(([, value]) => value);
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-ink-3">{name}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
