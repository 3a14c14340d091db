import { describe, expect, it } from 'vitest';
import { canWriteFreely, shortName, timeLeft, windowLook } from './service-window.ts';

const expiresAt = '2026-11-20T10:00:00.000Z';
const before = (ms: number) => Date.parse(expiresAt) - ms;
const hour = 3_600_000;
const open = { open: true, expiresAt };

describe('the service window', () => {
  it.each([
    [5 * hour, 'open'],
    [4 * hour, 'open'],
    [4 * hour - 1, 'soon'],
    [hour, 'soon'],
    [hour - 1, 'urgent'],
    [1, 'urgent'],
    [0, 'closed'],
    [-hour, 'closed'],
  ] as const)('with %i ms left looks %s', (left, look) => {
    expect(windowLook(open, before(left))).toBe(look);
  });

  it('is shut when WhatsApp shut it before its time', () => {
    expect(windowLook({ open: false, expiresAt }, before(hour))).toBe('closed');
  });

  it('does not exist for somebody who never wrote', () => {
    expect(windowLook({ open: false, expiresAt: null }, 0)).toBe('never');
  });

  it('lets free text through only while it is open', () => {
    expect((['open', 'soon', 'urgent'] as const).every(canWriteFreely)).toBe(true);
    expect((['closed', 'never'] as const).some(canWriteFreely)).toBe(false);
  });

  it('counts down to the second', () => {
    expect(timeLeft(expiresAt, before(23 * hour + 41 * 60_000))).toEqual({ hours: 23, minutes: 41, seconds: 0 });
    expect(timeLeft(expiresAt, before(61_500))).toEqual({ hours: 0, minutes: 1, seconds: 2 });
    expect(timeLeft(expiresAt, before(-5))).toEqual({ hours: 0, minutes: 0, seconds: 0 });
  });

  it.each([
    ['Ana Ruiz', 'Ana'],
    ['+91 98123 45670', '+91 98123 45670'],
    ['@sol.garcia', '@sol.garcia'],
  ])('calls %s “%s” in a sentence', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
