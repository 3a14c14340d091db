import type { Message } from '@transom/protocol';
import { clsx } from 'clsx';
import { Ban, CircleAlert, CircleHelp, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const oneTick = 'M2 6.5 5.5 10 12 2';
const twoTicks = 'M1 6.5 4.5 10 11 2M7.5 9l1 1L16 2';

/** The tick of an outbound message, as WhatsApp draws it; its meaning in words for screen readers. */
export function StatusMark({ status, className }: { status: Message['status']; className?: string }) {
  const { t } = useTranslation('inbox');
  return (
    <span className={clsx('inline-flex items-center', className)}>
      <Mark status={status} />
      <span className="sr-only">{t(`status.${status}`)}</span>
    </span>
  );
}

function Mark({ status }: { status: Message['status'] }) {
  const icon = 'size-3.5';
  switch (status) {
    case 'scheduled':
    case 'queued':
    case 'sending':
    case 'accepted':
      return <Clock aria-hidden className={clsx(icon, 'p-px text-ink-3')} />;
    case 'unconfirmed':
      return <CircleHelp aria-hidden className={clsx(icon, 'text-amber')} />;
    case 'failed':
      return <CircleAlert aria-hidden className={clsx(icon, 'text-red')} />;
    case 'cancelled':
      return <Ban aria-hidden className={clsx(icon, 'text-ink-3')} />;
    case 'sent':
      return <Ticks path={oneTick} className="text-ink-3" />;
    case 'delivered':
      return <Ticks path={twoTicks} className="text-ink-3" />;
    case 'read':
    case 'played':
      return <Ticks path={twoTicks} className="text-read" />;
  }
}

function Ticks({ path, className }: { path: string; className: string }) {
  return (
    <svg aria-hidden viewBox="0 0 17 12" className={clsx('h-3 w-[17px] fill-none stroke-current', className)}>
      <path d={path} strokeWidth={1.6} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
