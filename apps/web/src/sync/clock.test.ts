import { describe, expect, it } from 'vitest';
import { nextTickMs } from './clock.ts';

const minute = 60_000;
describe('a countdown', () => {
  it('moves every half minute while hours are left', () => {
    expect(nextTickMs(0, 5 * 60 * minute)).toBe(30_000);
  });
  it('moves every second in the last hour', () => {
    expect(nextTickMs(0, 59 * minute)).toBe(1_000);
  });
  it('turns to seconds just as the last hour begins', () => {
    expect(nextTickMs(0, 60 * minute + 4_000)).toBe(4_001);
  });
  it('ends exactly when the window does', () => {
    expect(nextTickMs(0, 240)).toBe(240);
  });
});
