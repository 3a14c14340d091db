import type { Channel } from '@transom/protocol';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/ui/banner.tsx';
import { CopyField } from '@/ui/copy-field.tsx';
import { Spinner } from '@/ui/spinner.tsx';
import { Time } from '@/ui/time.tsx';

interface CallbackGuideProps {
  channel: Channel;
  /** Known only right after it was typed; the server never gives it back. */
  verifyToken?: string;
}

/** The step only a person can do: give Meta our address. Notices by itself when the first message arrives. */
export function CallbackGuide({ channel, verifyToken }: CallbackGuideProps) {
  const { t } = useTranslation('settings');
  const unreachable = channel.checks.find(({ name, state }) => name === 'callback_url' && state === 'failed');
  const arrived = channel.firstWebhookAt !== null;
  return (
    <section className="flex flex-col gap-3 rounded-md border border-line p-3.5">
      <h3 className="font-semibold">{t('numbers.callback.title')}</h3>
      {unreachable && (
        <Banner tone="warning" title={t('numbers.callback.notPublic')}>
          {unreachable.todo}
        </Banner>
      )}
      <CopyField
        label={t('numbers.callback.address')}
        value={channel.callbackUrl}
        hint={t('numbers.callback.addressHint')}
      />
      {verifyToken ? (
        <CopyField
          label={t('numbers.callback.verifyToken')}
          value={verifyToken}
          hint={t('numbers.callback.verifyTokenHint')}
        />
      ) : (
        !arrived && <p className="text-ink-3 text-sm">{t('numbers.callback.verifyTokenReminder')}</p>
      )}
      <div role="status">
        {channel.firstWebhookAt ? (
          <Arrived at={channel.firstWebhookAt} justNow={verifyToken !== undefined} />
        ) : (
          <p className="flex items-start gap-2 text-ink-2">
            <Spinner className="mt-0.5 size-4 shrink-0 text-amber" />
            {t('numbers.callback.listening')}
          </p>
        )}
      </div>
    </section>
  );
}

function Arrived({ at, justNow }: { at: string; justNow: boolean }) {
  const { t } = useTranslation('settings');
  if (justNow) return <Banner tone="success">{t('numbers.callback.arrived')}</Banner>;
  return (
    <p className="flex items-center gap-2 text-ink-3">
      <CircleCheck aria-hidden className="size-4 shrink-0 text-accent" />
      <span>
        {t('numbers.callback.since')} <Time value={at} />
      </span>
    </p>
  );
}
