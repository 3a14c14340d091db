export interface SnoozeTime {
  name: 'laterToday' | 'tomorrow' | 'nextWeek';
  at: Date;
}

const morning = 9;

/** The times one snoozes until without thinking, by the clock of this machine. Late in the day there is no later today. */
export function snoozeTimes(now: Date): SnoozeTime[] {
  const on = (days: number, hour: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour, 0, 0, 0);
  const daysToMonday = (8 - now.getDay()) % 7 || 7;
  const times: SnoozeTime[] = [];
  if (now.getHours() < 20) times.push({ name: 'laterToday', at: on(0, now.getHours() + 3) });
  times.push({ name: 'tomorrow', at: on(1, morning) });
  if (daysToMonday > 1) times.push({ name: 'nextWeek', at: on(daysToMonday, morning) });
  return times;
}

/** As `<input type="datetime-local">` writes it. */
export function localInput(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
