import { dateFormat } from '@/locales/formats.ts';
import { calendarDays } from '../say-time.ts';

const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const dayAndTime = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** A time that lies ahead, in short: "18:00" today, "Mon, 23 Nov, 09:00" on another day. */
export const sayWhen = (at: Date, now: Date): string =>
  dateFormat(calendarDays(at, now) === 0 ? time : dayAndTime).format(at);
