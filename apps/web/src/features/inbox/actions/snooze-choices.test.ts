import { expect, test } from 'vitest';
import { snoozeChoices } from './snooze-choices.ts';

const until = (now: Date) => Object.fromEntries(snoozeChoices(now).map(({ id, until }) => [id, until]));

test('a conversation comes back tomorrow or next Monday at nine', () => {
  const friday = until(new Date(2026, 10, 20, 16, 30));
  expect(friday.tomorrow).toEqual(new Date(2026, 10, 21, 9));
  expect(friday.nextWeek).toEqual(new Date(2026, 10, 23, 9));
  expect(until(new Date(2026, 10, 23, 8)).nextWeek).toEqual(new Date(2026, 10, 30, 9));
  expect(until(new Date(2026, 10, 22, 8)).nextWeek).toEqual(new Date(2026, 10, 23, 9));
});
