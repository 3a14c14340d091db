import type { Channel } from '@transom/protocol';
import { CircleCheck, CirclePause, Clock, FlaskConical, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '@/ui/chip.tsx';
import { isWaiting } from './use-channels.ts';

/** The state of a number in a word, worst first. */
export function StateChip({ channel }: { channel: Channel }) {
  const { t } = useTranslation('settings');
  const failed = channel.checks.filter(({ state }) => state === 'failed').length;
  return (
    <>
      {channel.sandbox && <Chip icon={<FlaskConical aria-hidden />}>{t('numbers.sandbox')}</Chip>}
      {channel.paused ? (
        <Chip tone="amber" icon={<CirclePause aria-hidden />}>
          {t('numbers.paused')}
        </Chip>
      ) : failed > 0 ? (
        <Chip tone="red" icon={<TriangleAlert aria-hidden />}>
          {t('numbers.attention', { count: failed })}
        </Chip>
      ) : isWaiting(channel) ? (
        <Chip tone="amber" icon={<Clock aria-hidden />}>
          {t('numbers.waiting')}
        </Chip>
      ) : (
        <Chip tone="accent" icon={<CircleCheck aria-hidden />}>
          {t('numbers.ready')}
        </Chip>
      )}
    </>
  );
}
