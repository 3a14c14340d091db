import { describe, expect, it } from 'vitest';
import { isQuiet, isTimeZone, rulePasses } from '../src/notice-rules.ts';

const at = (time: string) => Date.parse(`2026-11-20T${time}:00Z`);

describe('quiet hours', () => {
  const night = { from: '22:00', to: '07:30', timeZone: 'UTC' };

  it.each([
    ['21:59', false],
    ['22:00', true],
    ['03:00', true],
    ['07:29', true],
    ['07:30', false],
  ] as const)('from ten to half past seven are quiet at %s: %s', (time, quiet) => {
    expect(isQuiet(night, at(time))).toBe(quiet);
  });

  it('may lie within one day', () => {
    const lunch = { from: '12:00', to: '13:00', timeZone: 'UTC' };
    expect([at('11:59'), at('12:30'), at('13:00')].map((now) => isQuiet(lunch, now))).toEqual([false, true, false]);
  });

  it('follow the clock of the person, wherever the server stands', () => {
    expect(isQuiet({ ...night, timeZone: 'Asia/Kolkata' }, at('17:00'))).toBe(true);
    expect(isQuiet({ ...night, timeZone: 'America/New_York' }, at('17:00'))).toBe(false);
  });

  it('from a time to the same time last all day, and none never', () => {
    expect(isQuiet({ from: '08:00', to: '08:00', timeZone: 'UTC' }, at('15:00'))).toBe(true);
    expect(isQuiet(null, at('03:00'))).toBe(false);
  });

  it('know only time zones that exist', () => {
    expect(isTimeZone('Europe/Madrid')).toBe(true);
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
  });
});

describe('whose messages call', () => {
  it('mine are those I have and those nobody has taken', () => {
    expect(rulePasses('mine', 'mira', 'mira')).toBe(true);
    expect(rulePasses('mine', null, 'mira')).toBe(true);
    expect(rulePasses('mine', 'priya', 'mira')).toBe(false);
  });
  it('all are everybody’s, and none is none', () => {
    expect(rulePasses('all', 'priya', 'mira')).toBe(true);
    expect(rulePasses('none', 'mira', 'mira')).toBe(false);
  });
});
