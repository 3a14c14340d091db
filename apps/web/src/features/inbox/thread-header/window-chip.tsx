import type { Conversation } from '@transom/protocol';
import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip, type ChipTone } from '@/ui/chip.tsx';
import { exactTime } from '../say-time.ts';
import { sayTimeLeft } from '../say-time-left.ts';
import { timeLeft, type WindowLook } from '../service-window.ts';

const tones: Record<WindowLook, ChipTone> = {
  open: 'accent',
  soon: 'amber',
  urgent: 'red',
  closed: 'amber',
  never: 'neutral',
};

interface WindowChipProps {
  window: Conversation['window'];
  look: WindowLook;
  now: number;
}

/** The countdown of the service window. */
export function WindowChip({ window, look, now }: WindowChipProps) {
  const { t } = useTranslation('inbox');
  if (look === 'never' || window.expiresAt === null) return <Chip>{t('window.never')}</Chip>;
  const left = sayTimeLeft(t, timeLeft(window.expiresAt, now));
  return (
    <Chip tone={tones[look]} icon={<Clock aria-hidden />} title={exactTime(window.expiresAt)} className="tabular-nums">
      {look === 'closed' ? (
        t('window.closed')
      ) : (
        <>
          <span aria-hidden>{left}</span>
          <span className="sr-only">{t('window.open', { left })}</span>
        </>
      )}
    </Chip>
  );
}
