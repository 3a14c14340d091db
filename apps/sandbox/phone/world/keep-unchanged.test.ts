import { expect, test } from 'vitest';
import { keepUnchanged } from './keep-unchanged.ts';

interface Row {
  id: string;
  text: string;
}

const idOf = (row: Row) => row.id;
const known: Row[] = [
  { id: 'a', text: 'Hi' },
  { id: 'b', text: 'pending' },
];

test('what did not change stays the same, what did is taken', () => {
  const kept = keepUnchanged(
    known,
    [
      { id: 'a', text: 'Hi' },
      { id: 'b', text: 'delivered' },
    ],
    idOf,
  );
  expect(kept[0]).toBe(known[0]);
  expect(kept[1]).toEqual({ id: 'b', text: 'delivered' });
});

test('a list without any news is the same list', () => {
  expect(keepUnchanged(known, structuredClone(known), idOf)).toBe(known);
});

test('another order or length is news', () => {
  expect(keepUnchanged(known, structuredClone(known).reverse(), idOf).map(idOf)).toEqual(['b', 'a']);
  expect(keepUnchanged(known, [{ id: 'a', text: 'Hi' }], idOf)).toHaveLength(1);
});
