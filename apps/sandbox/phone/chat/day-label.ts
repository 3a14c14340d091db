const DAY_MS = 86_400_000;

/** The pill above a day's messages: Today, Yesterday, a weekday within the last week, else the date. */
export function dayLabel(at: Date, now: Date): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  if (days > 1 && days < 7) return at.toLocaleDateString('en', { weekday: 'long' });
  return at.toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Hours and minutes as the phone's clock shows them. */
export function clockTime(at: Date): string {
  return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
