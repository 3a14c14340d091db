import { beforeEach, expect, test } from 'vitest';
import { keysOf, meaningOf, resetKeys, setKeys, setSingle, takenBy } from './shortcuts.ts';

beforeEach(() => {
  resetKeys();
  setSingle(true);
});

test('a person can give a thing other keys, none, or its own again', () => {
  expect(meaningOf('e')).toBe('close');
  setKeys('close', 'mod+e');
  expect([meaningOf('e'), meaningOf('mod+e')]).toEqual([null, 'close']);
  setKeys('close', null);
  expect([keysOf('close'), meaningOf('mod+e')]).toEqual([null, null]);
  resetKeys();
  expect(meaningOf('e')).toBe('close');
});

test('keys that something else has, or begins with, are told as taken', () => {
  expect(takenBy('j', 'close')).toBe('next');
  expect(takenBy('g', 'close')).toBe('toInbox');
  expect(takenBy('g i', 'toInbox')).toBeNull();
  expect(takenBy('mod+e', 'close')).toBeNull();
});

test('keys that would write a character can be switched off together, the others stay', () => {
  setSingle(false);
  expect(['j', '?', 'g', 'mod+k', 'F6'].map((stroke) => meaningOf(stroke))).toEqual([
    null,
    null,
    null,
    'commandBar',
    'nextPanel',
  ]);
});
