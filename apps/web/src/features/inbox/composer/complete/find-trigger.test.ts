import { expect, test } from 'vitest';
import { findTrigger, type TriggerKind } from './find-trigger.ts';

const all: TriggerKind[] = ['slash', 'emoji', 'mention'];
const found = (text: string, kinds = all) => {
  const trigger = findTrigger(text, text.length, kinds);
  return trigger && `${trigger.kind} ${trigger.query} ${trigger.start}`;
};

test.each([
  ['/', 'slash  0'],
  ['/ref', 'slash ref 0'],
  ['/assign mira k', 'slash assign mira k 0'],
  ['Hello /thanks', 'slash thanks 6'],
  ['and/or', null],
  ['on 1/2', null],
  ['see https://a.example/x', null],
  ['either / or', null],
  [':smi', 'emoji smi 0'],
  ['Nice (:thumbs', 'emoji thumbs 6'],
  [':smile:', 'emoji smile: 0'],
  ['at 10:30', null],
  [':)', null],
  ['@', 'mention  0'],
  ['ask @mira ko', 'mention mira ko 4'],
  ['mail me@example', null],
])('%j is completed as %j', (text, expected) => {
  expect(found(text)).toBe(expected);
});

test('only the kinds of this box count', () => {
  expect(found('@mira', ['slash', 'emoji'])).toBeNull();
});
