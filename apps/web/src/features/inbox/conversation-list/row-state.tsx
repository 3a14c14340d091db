import type { Conversation } from '@transom/protocol';
import { AlarmClock, Check, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { exactTime } from '../say-time.ts';

/** A customer who waits longer than this is marked. Milliseconds. */
const longMs = 30 * 60_000;

/** Snoozed, closed, or a customer who has been waiting for long: what is out of the ordinary about a row. */
export function RowState({ conversation, now }: { conversation: Conversation; now: number }) {
  const { t } = useTranslation('list');
  const { status, snoozedUntil, waitingSince } = conversation;
  if (status === 'snoozed' && snoozedUntil) {
    const words = t('row.snoozedUntil', { when: exactTime(snoozedUntil) });
    return (
      <span title={words} className="inline-flex text-ink-3">
        <AlarmClock aria-hidden className="size-3.5" />
        <span className="sr-only">{words}</span>
      </span>
    );
  }
  if (status === 'closed') {
    return (
      <span className="inline-flex h-[18px] items-center gap-0.5 rounded-[5px] bg-sunken px-1 text-ink-2 text-xs">
        <Check aria-hidden className="size-3" />
        {t('filter.statusClosed')}
      </span>
    );
  }
  const waited = waitingSince === null ? 0 : now - Date.parse(waitingSince);
  if (waitingSince === null || waited < longMs) return null;
  const minutes = Math.floor(waited / 60_000);
  const time =
    minutes < 60
      ? t('row.minutes', { count: minutes })
      : minutes < 48 * 60
        ? t('row.hours', { count: Math.floor(minutes / 60) })
        : t('row.days', { count: Math.floor(minutes / 1_440) });
  return (
    <span
      title={t('row.waitingSince', { when: exactTime(waitingSince) })}
      className="inline-flex h-[18px] items-center gap-0.5 rounded-[5px] bg-amber-soft px-1 text-amber text-xs tabular-nums"
    >
      <Hourglass aria-hidden className="size-3" />
      <span aria-hidden>{time}</span>
      <span className="sr-only">{t('row.waiting', { time })}</span>
    </span>
  );
}
