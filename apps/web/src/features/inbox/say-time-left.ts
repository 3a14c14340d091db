import type { TFunction } from 'i18next';

/** "23 h 41 m", or "24 h" to the minute; in the last hour "41:05". */
export function sayTimeLeft(
  t: TFunction<'inbox'>,
  { hours, minutes, seconds }: { hours: number; minutes: number; seconds: number },
): string {
  if (hours > 0 && minutes === 0) return t('time.leftFullHours', { hours });
  if (hours > 0) return t('time.leftHours', { hours, minutes });
  return t('time.leftMinutes', { minutes, seconds: String(seconds).padStart(2, '0') });
}
