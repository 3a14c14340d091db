import { describe, expect, it } from 'vitest';
import { localInput, snoozeTimes } from './snooze-times.ts';

const offered = (now: Date) => Object.fromEntries(snoozeTimes(now).map(({ name, at }) => [name, localInput(at)]));

describe('when one may snooze until', () => {
  it('in the morning of a Wednesday: later today, tomorrow at nine, Monday at nine', () => {
    expect(offered(new Date(2026, 10, 18, 10, 20))).toEqual({
      laterToday: '2026-11-18T13:00',
      tomorrow: '2026-11-19T09:00',
      nextWeek: '2026-11-23T09:00',
    });
  });

  it('late in the evening nothing is left of today', () => {
    expect(offered(new Date(2026, 10, 18, 22, 0))).not.toHaveProperty('laterToday');
  });

  it('on a Sunday, tomorrow is next week and said once', () => {
    expect(offered(new Date(2026, 10, 22, 10, 0))).toEqual({
      laterToday: '2026-11-22T13:00',
      tomorrow: '2026-11-23T09:00',
    });
  });

  it('on a Monday, next week is the Monday after', () => {
    expect(offered(new Date(2026, 10, 23, 10, 0))).toMatchObject({ nextWeek: '2026-11-30T09:00' });
  });
});
