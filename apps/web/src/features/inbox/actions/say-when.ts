import { calendarDays } from '../say-time.ts';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** A time that lies ahead, in short: "18:00" today, "Mon, 23 Nov, 09:00" on another day. */
export const sayWhen = (at: Date, now: Date): string => (calendarDays(at, now) === 0 ? time : dayAndTime).format(at);
