/** When a message goes out instead of now, as the API takes it. */
export interface Timing {
  /** ISO, UTC. */
  scheduleAt: string;
  cancelIfAnswered: boolean;
}

const hourMs = 3_600_000;

export interface Preset {
  name: 'inAnHour' | 'thisAfternoon' | 'tomorrow' | 'monday';
  at: Date;
}

/** Times people mean when they say "later", by the clock of this machine: only those still to come. */
export function presets(now: Date): Preset[] {
  const at = (days: number, hour: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour, 0, 0, 0);
  const toMonday = (8 - now.getDay()) % 7 || 7;
  const all: Preset[] = [
    { name: 'inAnHour', at: new Date(Math.ceil((now.getTime() + hourMs) / 60_000) * 60_000) },
    { name: 'thisAfternoon', at: at(0, 16) },
    { name: 'tomorrow', at: at(1, 9) },
    { name: 'monday', at: at(toMonday, 9) },
  ];
  return all.filter(({ name, at: time }) =>
    name === 'thisAfternoon' ? time.getTime() - now.getTime() > hourMs : !(name === 'monday' && toMonday === 1),
  );
}

const two = (n: number) => String(n).padStart(2, '0');

/** For a box of day and time, which knows no time zone: this machine's. */
export const toLocalInput = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;

/** What stands in such a box, as a time; null while it is not whole. */
export function fromLocalInput(text: string): Date | null {
  const at = new Date(text);
  return text === '' || Number.isNaN(at.getTime()) ? null : at;
}

/** What is wrong with sending at this time; null when nothing is. Templates pass at any time. */
export function timeProblem(
  at: Date | null,
  now: number,
  windowExpiresAt: string | null,
  isTemplate: boolean,
): 'past' | 'tooLate' | null {
  if (at === null || at.getTime() <= now) return 'past';
  const shut = windowExpiresAt === null || at.getTime() >= Date.parse(windowExpiresAt);
  return shut && !isTemplate ? 'tooLate' : null;
}
