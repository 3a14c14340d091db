import { expect, test } from 'vitest';
import { isUnread } from './mark-seen.ts';
import type { Customer } from './types.ts';

const customer = (at: string, fromCustomer: boolean): Customer => ({
  id: 'c1',
  phone: '34600111222',
  userId: 'ES.1',
  name: 'Ana',
  username: null,
  online: true,
  readReceipts: true,
  blocked: false,
  marketingStopped: false,
  marketingLimited: false,
  blockedByBusiness: false,
  lastMessage: { text: 'Hi', at, fromCustomer },
});
const NINE = '2026-11-22T09:00:00.000Z';
const TEN = '2026-11-22T10:00:00.000Z';

test('a word of the business that was not on the screen yet is unread', () => {
  expect(isUnread(customer(TEN, false), { c1: NINE })).toBe(true);
  expect(isUnread(customer(TEN, false), { c1: TEN })).toBe(false);
});

test('the customer’s own words are never unread', () => {
  expect(isUnread(customer(TEN, true), { c1: NINE })).toBe(false);
});

test('what was there before the first visit counts as read', () => {
  expect(isUnread(customer(NINE, false), { '': TEN })).toBe(false);
});
