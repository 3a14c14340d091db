import { expect, test } from 'vitest';
import { fuzzyFilter, fuzzyScore } from './fuzzy-score.ts';

const find = (query: string, ...words: string[]) => fuzzyFilter(query, words, (word) => [word]);

test('what begins like the query comes first, then words inside, then letters in order', () => {
  expect(find('ref', 'prefer', 'money refund', 'refund', 'regular offer')).toEqual([
    'refund',
    'money refund',
    'prefer',
    'regular offer',
  ]);
});

test('accents and case make no difference, and any script is found', () => {
  expect(find('kovac', 'Mira Kovač', 'Priya')).toEqual(['Mira Kovač']);
  expect(find('李', '李雷', '韩梅梅')).toEqual(['李雷']);
});

test('nothing typed fits everything, in the order it came; what does not fit is left out', () => {
  expect(find('', 'b', 'a')).toEqual(['b', 'a']);
  expect(fuzzyScore('xyz', 'refund')).toBeNull();
  expect(fuzzyScore('(', 'a(b')).not.toBeNull();
});
