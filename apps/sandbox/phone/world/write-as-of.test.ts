import { expect, test } from 'vitest';
import { ALMOST_A_DAY, OVER_A_DAY, timeOf } from './write-as-of.ts';

const NOW = new Date('2026-11-22T12:00:00.000Z');

test('a message written now carries no time of its own', () => {
  expect(timeOf({ kind: 'now' }, NOW)).toBeNull();
});

test('23 h 59 m ago leaves the window open for one more minute', () => {
  expect(timeOf(ALMOST_A_DAY, NOW)?.toISOString()).toBe('2026-11-21T12:01:00.000Z');
});

test('25 h ago is past the window', () => {
  expect(timeOf(OVER_A_DAY, NOW)?.toISOString()).toBe('2026-11-21T11:00:00.000Z');
});

test('an empty time field means now', () => {
  expect(timeOf({ kind: 'at', local: '' }, NOW)).toBeNull();
});
