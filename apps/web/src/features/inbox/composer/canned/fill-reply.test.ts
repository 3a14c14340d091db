import { fillCannedText } from '@transom/protocol/canned-text';
import { expect, test } from 'vitest';
import { valueFinder } from './fill-reply.ts';

const ana = { contact: { name: 'Ana Ruiz', phone: '+34600111222' }, agent: 'Mira Kovač' };
const fields = [{ id: 'f1', name: 'Order number' }];
const fill = (text: string, known = ana, values: Record<string, string> = {}) =>
  fillCannedText(text, valueFinder({ ...known, fields, values })).text;

test('a canned reply calls the customer and the agent by their first names', () => {
  expect(fill('Hi {{contact.first_name}}, I am {{agent.first_name}}.')).toBe('Hi Ana, I am Mira.');
});

test('somebody known only by number is not called by it', () => {
  const unknown = { ...ana, contact: { name: '+34 600 111 222', phone: '+34600111222' } };
  expect(fill('Hi {{contact.first_name | there}}!', unknown)).toBe('Hi there!');
});

test('custom fields are found by name, whatever its case', () => {
  expect(fill('{{field.order NUMBER}} is on its way', ana, { f1: 'A-17' })).toBe('A-17 is on its way');
  expect(fill('{{field.Order number | Your order}} is on its way')).toBe('Your order is on its way');
});
