/** Whose messages call a person: every conversation's, only their own and what nobody has taken, or none. */
export const noticeRules = ['all', 'mine', 'none'] as const;
export type NoticeRule = (typeof noticeRules)[number];

/** The sounds to choose from; how each is played is the browser's business. */
export const noticeTones = ['chime', 'bell', 'drop', 'soft'] as const;
export type NoticeTone = (typeof noticeTones)[number];

/** From and to as `HH:MM` on the clock of `timeZone`; a `to` before `from` is on the next day. */
export interface QuietHours {
  from: string;
  to: string;
  timeZone: string;
}

/** "Mine" includes what nobody has taken yet: somebody must hear it. */
export function rulePasses(rule: NoticeRule, assigneeId: string | null, memberId: string): boolean {
  return rule === 'all' || (rule === 'mine' && (assigneeId === null || assigneeId === memberId));
}

/** Whether `now` (ms) lies within the quiet hours. Equal ends mean the whole day. */
export function isQuiet(quiet: QuietHours | null, now: number): boolean {
  if (quiet === null) return false;
  const minute = minuteOfDay(now, quiet.timeZone);
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  if (from < to) return minute >= from && minute < to;
  return minute >= from || minute < to;
}

/** Whether this name of a time zone (IANA) is known here. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function minuteOfDay(now: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return minutesOf(clock.format(now));
}
