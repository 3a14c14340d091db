import { expect, test } from 'vitest';
import { sayKeys, strokeOf, writes } from './keys.ts';

const press = (
  key: string,
  code: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => strokeOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }, false);

test('a press is told by its letter, whatever the layout, and a shifted sign by the sign', () => {
  expect(press('j', 'KeyJ')).toBe('j');
  expect(press('о', 'KeyJ')).toBe('j');
  expect(press('T', 'KeyT', { shiftKey: true })).toBe('shift+t');
  expect(press('?', 'Slash', { shiftKey: true })).toBe('?');
  expect(press('k', 'KeyK', { ctrlKey: true })).toBe('mod+k');
  expect(press('F6', 'F6', { shiftKey: true })).toBe('shift+F6');
  expect(press('Shift', 'ShiftLeft', { shiftKey: true })).toBeNull();
});

test('only keys that would write a character count as such', () => {
  expect(['j', 'shift+t', '?', '+', 'g i'].map(writes)).toEqual([true, true, true, true, true]);
  expect(['mod+k', 'F6', 'shift+F6', 'Escape', 'alt+j'].map(writes)).toEqual([false, false, false, false, false]);
});

test('keys are said as they are printed on the keyboard at hand', () => {
  expect(sayKeys('mod+k', false)).toBe('Ctrl+K');
  expect(sayKeys('mod+k', true)).toBe('⌘K');
  expect(sayKeys('g i', false)).toBe('G I');
  expect(sayKeys('shift+ArrowUp', false)).toBe('Shift+↑');
  expect(sayKeys('+', false)).toBe('+');
});
