import type { TFunction } from 'i18next';
import { dateFormat } from '@/locales/formats.ts';

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const weekday = { weekday: 'long' } as const;
const shortWeekday = { weekday: 'short' } as const;
const dayAndMonth = { day: 'numeric', month: 'long' } as const;
const shortDay = { day: 'numeric', month: 'short' } as const;
const fullDay = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const exact = { dateStyle: 'full', timeStyle: 'medium', hourCycle: 'h23' } as const;

type T = TFunction<'inbox'>;

const dayMs = 86_400_000;
/** Days from `now` to `at` by the calendar of this machine: -1 yesterday, 0 today, 1 tomorrow. */
export function calendarDays(at: Date, now: Date): number {
  const midnight = (d: Date) => Date.UTC(d.getFullYear(), d.getMonth(), d.getDate());
  return Math.round((midnight(at) - midnight(now)) / dayMs);
}

export const clockTime = (iso: string): string => dateFormat(clock).format(new Date(iso));
export const exactTime = (iso: string): string => dateFormat(exact).format(new Date(iso));

/** Beside a row of the list: "now", "19 min", "16:02", "Yesterday", "Fri", "12 Nov", "12 Nov 2025". */
export function rowTime(t: T, iso: string, nowMs: number): string {
  const at = new Date(iso);
  const now = new Date(nowMs);
  const minutes = Math.floor((nowMs - at.getTime()) / 60_000);
  if (minutes < 1) return t('time.now');
  if (minutes < 60) return t('time.minutes', { count: minutes });
  const days = calendarDays(at, now);
  if (days === 0) return dateFormat(clock).format(at);
  if (days === -1) return t('time.yesterday');
  if (days > -7) return dateFormat(shortWeekday).format(at);
  return at.getFullYear() === now.getFullYear() ? dateFormat(shortDay).format(at) : dateFormat(fullDay).format(at);
}

/** On a day pill: "Today", "Yesterday", "Friday", "12 November", "12 Nov 2025". */
export function dayName(t: T, at: Date, now: Date): string {
  const days = calendarDays(at, now);
  if (days === 0) return t('time.today');
  if (days === -1) return t('time.yesterday');
  if (days < 0 && days > -7) return dateFormat(weekday).format(at);
  return at.getFullYear() === now.getFullYear() ? dateFormat(dayAndMonth).format(at) : dateFormat(fullDay).format(at);
}

/** Inside a sentence: "today at 10:03", "yesterday at 10:03", "on Friday at 10:03", "on 12 November at 10:03". */
export function sentenceTime(t: T, iso: string, nowMs: number): string {
  const at = new Date(iso);
  const time = dateFormat(clock).format(at);
  const days = calendarDays(at, new Date(nowMs));
  if (days === 0) return t('time.todayAt', { time });
  if (days === -1) return t('time.yesterdayAt', { time });
  return t('time.dayAt', { day: dayName(t, at, new Date(nowMs)), time });
}

/** When the window ends or ended: "10:03", "10:03 tomorrow", "Saturday 10:03", "12 November 10:03". */
export function windowEnd(t: T, iso: string, nowMs: number): string {
  const at = new Date(iso);
  const time = dateFormat(clock).format(at);
  const days = calendarDays(at, new Date(nowMs));
  if (days === 0) return t('time.todayShort', { time });
  if (days === 1) return t('time.tomorrowShort', { time });
  if (days === -1) return t('time.yesterdayShort', { time });
  return t('time.dayShort', { day: dayName(t, at, new Date(nowMs)), time });
}
