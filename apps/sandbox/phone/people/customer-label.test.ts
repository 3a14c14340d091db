import { expect, test } from 'vitest';
import type { Customer } from '../world/types.ts';
import { customerHints, formatPhone, matchesSearch } from './customer-label.ts';

const sol: Customer = {
  id: 'c1',
  phone: null,
  userId: 'ES.7730184420918273',
  name: 'Sol García',
  username: 'sol.garcia',
  online: false,
  readReceipts: false,
  blocked: false,
  marketingStopped: false,
  marketingLimited: false,
  blockedByBusiness: false,
  lastMessage: null,
};
const ana: Customer = {
  ...sol,
  name: 'Ana Ruiz',
  username: null,
  phone: '919812345670',
  online: true,
  readReceipts: true,
};

test('a hidden number, an offline phone and switched-off receipts are said under the name', () => {
  expect(customerHints(sol)).toEqual(['number hidden', 'offline', 'receipts off']);
  expect(customerHints(ana)).toEqual(['+91 98123 45670']);
});

test('people are found by name, username or any spelling of their number', () => {
  expect(matchesSearch(sol, 'garcía')).toBe(true);
  expect(matchesSearch(sol, '@sol')).toBe(true);
  expect(matchesSearch(ana, '+91 98123')).toBe(true);
  expect(matchesSearch(ana, '@')).toBe(true);
  expect(matchesSearch(ana, 'sol')).toBe(false);
});

test.each([
  ['34600111222', '+34 600 111 222'],
  ['15550142210', '+1 555 014 2210'],
  ['971501234567', '+971 501 234 567'],
  ['5511987654321', '+55 119 8765 4321'],
])('%s reads as %s', (digits, expected) => {
  expect(formatPhone(digits)).toBe(expected);
});
