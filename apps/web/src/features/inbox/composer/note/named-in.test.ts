import { expect, test } from 'vitest';
import { namedIn } from './named-in.ts';

const people = [
  { id: 'ann', name: 'Ann' },
  { id: 'anna', name: 'Anna Ruiz' },
  { id: 'anna2', name: 'Anna Ruiz' },
  { id: 'li', name: '李雷' },
];

test('whoever stands in a note with @ and their whole name is named', () => {
  expect(namedIn('Please, @Ann and @李雷: look', people).sort()).toEqual(['ann', 'li']);
  expect(namedIn('Ann knows', people)).toEqual([]);
});

test('a name inside a longer one is not called, and two of one name both are', () => {
  expect(namedIn('@Anna Ruiz, look', people).sort()).toEqual(['anna', 'anna2']);
  expect(namedIn('@Anna Ruiz and @Ann', people).sort()).toEqual(['ann', 'anna', 'anna2']);
});
