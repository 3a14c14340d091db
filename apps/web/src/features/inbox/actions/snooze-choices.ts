export interface SnoozeChoice {
  id: 'hour' | 'threeHours' | 'tomorrow' | 'nextWeek';
  until: Date;
}

const hourMs = 3_600_000;
const morning = 9;

/** When a conversation may come back: soon, tomorrow at nine, or next Monday at nine, by the clock on the wall. */
export function snoozeChoices(now: Date): SnoozeChoice[] {
  const at = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
  const toMonday = (8 - now.getDay()) % 7 || 7;
  return [
    { id: 'hour', until: new Date(now.getTime() + hourMs) },
    { id: 'threeHours', until: new Date(now.getTime() + 3 * hourMs) },
    { id: 'tomorrow', until: at(1) },
    { id: 'nextWeek', until: at(toMonday) },
  ];
}
