import { expect, test } from 'vitest';
import { fillCannedText, unknownVariables } from '../src/canned-text.ts';

const values: Record<string, string> = { 'contact.first_name': 'Ana', 'field.Order number': 'A-17', 'agent.name': ' ' };
const fill = (text: string) => fillCannedText(text, (name) => values[name] ?? null);

test('variables are filled in, and a fallback stands in for what is not known', () => {
  expect(fill('Hi {{contact.first_name}}, {{ field.Order number }} is ready.').text).toBe('Hi Ana, A-17 is ready.');
  expect(fill('Hi {{contact.name|there}}!').text).toBe('Hi there!');
  expect(fill('Bye{{contact.name|}}!').text).toBe('Bye!');
  expect(fill('By {{agent.name | the team}}').text).toBe('By the team');
});

test('without a value and a fallback the place is marked', () => {
  const { text, gaps } = fill('Dear {{contact.name}}, hello');
  expect(text).toBe('Dear [contact.name], hello');
  expect(gaps.map(({ start, end }) => text.slice(start, end))).toEqual(['[contact.name]']);
});

test('what is no variable stays as it was written', () => {
  expect(fill('{ "a": {} } and {{}}').text).toBe('{ "a": {} } and {{}}');
  expect(unknownVariables('{{contact.nmae}} {{agent.name}} {{field.City | x}}')).toEqual(['contact.nmae']);
});
