import { describe, expect, it } from 'vitest';
import { fromLocalInput, presets, timeProblem, toLocalInput } from './timing.ts';

const friday = new Date(2026, 10, 20, 10, 30);
const names = (now: Date) => presets(now).map(({ name }) => name);

describe('times to send at', () => {
  it('are offered only while they are still to come', () => {
    expect(names(friday)).toEqual(['inAnHour', 'thisAfternoon', 'tomorrow', 'monday']);
    expect(names(new Date(2026, 10, 20, 15, 30))).toEqual(['inAnHour', 'tomorrow', 'monday']);
  });

  it('on a Sunday, Monday is tomorrow and not offered twice', () => {
    expect(names(new Date(2026, 10, 22, 10, 0))).toEqual(['inAnHour', 'thisAfternoon', 'tomorrow']);
  });

  it('survive the box they are typed into', () => {
    expect(fromLocalInput(toLocalInput(friday))).toEqual(friday);
    expect(fromLocalInput('')).toBeNull();
  });

  it('after the service window are only for templates', () => {
    const now = friday.getTime();
    const shuts = new Date(now + 3_600_000).toISOString();
    const at = (ms: number) => new Date(now + ms);
    expect(timeProblem(at(60_000), now, shuts, false)).toBeNull();
    expect(timeProblem(at(7_200_000), now, shuts, false)).toBe('tooLate');
    expect(timeProblem(at(7_200_000), now, shuts, true)).toBeNull();
    expect(timeProblem(at(-1), now, shuts, true)).toBe('past');
  });
});
