import { expect, test } from 'vitest';
import { countNew, isAtEnd } from './scroll-place.ts';

const row = (key: string, fromCustomer = false) => ({ key, fromCustomer });

test('a reader a little above the end still follows the chat', () => {
  expect(isAtEnd({ scrollTop: 570, clientHeight: 400, scrollHeight: 1000 })).toBe(true);
  expect(isAtEnd({ scrollTop: 300, clientHeight: 400, scrollHeight: 1000 })).toBe(false);
});

test('the pill counts what the business wrote since the reader scrolled up', () => {
  expect(countNew([row('a'), row('b'), row('c', true), row('d')], 'a')).toBe(2);
  expect(countNew([row('a')], 'a')).toBe(0);
});
