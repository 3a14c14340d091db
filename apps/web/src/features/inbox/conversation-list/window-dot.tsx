import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { sayTimeLeft } from '../say-time-left.ts';
import { timeLeft, type WindowLook } from '../service-window.ts';

const colours: Record<WindowLook, string> = {
  open: 'bg-dot-open',
  soon: 'bg-dot-soon',
  urgent: 'bg-red',
  closed: 'bg-dot-shut',
  never: 'bg-dot-shut',
};

interface WindowDotProps {
  look: WindowLook;
  expiresAt: string | null;
  now: number;
  /** The ground it is cut out of. */
  ringClass: string;
}

/** The service window at a glance, at the foot of an avatar; in words for screen readers. */
export function WindowDot({ look, expiresAt, now, ringClass }: WindowDotProps) {
  const { t } = useTranslation('inbox');
  const words =
    look === 'never' || expiresAt === null
      ? t('window.never')
      : look === 'closed'
        ? t('window.closed')
        : t('window.open', { left: sayTimeLeft(t, timeLeft(expiresAt, now)) });
  return (
    <span className={clsx('absolute -end-0.5 -bottom-0.5 size-[13px] rounded-full border-2', ringClass, colours[look])}>
      <span className="sr-only">{words}</span>
    </span>
  );
}
