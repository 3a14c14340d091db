import { expect, test } from 'vitest';
import type { TextEdit } from '../text-edit.ts';
import { applyFormat, continueList, type Format, formatOfKey } from './apply-format.ts';

/** `[` and `]` stand for the selection, `|` for the caret. */
function writing(picture: string) {
  const start = picture.search(/[[|]/);
  const close = picture.indexOf(']');
  return { text: picture.replace(/[[\]|]/g, ''), start, end: close === -1 ? start : close - 1 };
}

function drawn({ text }: { text: string }, edit: TextEdit): string {
  const after = text.slice(0, edit.start) + edit.insert + text.slice(edit.end);
  const caret = edit.start + edit.insert.length;
  const [from, to] = edit.select ?? [caret, caret];
  return from === to
    ? `${after.slice(0, from)}|${after.slice(from)}`
    : `${after.slice(0, from)}[${after.slice(from, to)}]${after.slice(to)}`;
}

const formatted = (picture: string, format: Format) => drawn(writing(picture), applyFormat(writing(picture), format));

test.each<[Format, string, string]>([
  ['bold', 'We [really] do', 'We *[really]* do'],
  ['bold', 'We *[really]* do', 'We [really] do'],
  ['bold', 'We [*really*] do', 'We [really] do'],
  ['bold', 'We[ really ]do', 'We *[really]* do'],
  ['italic', 'Hello |', 'Hello _|_'],
  ['italic', 'Hello _|_', 'Hello |'],
  ['strike', '[one\ntwo]', '[~one~\n~two~]'],
  ['mono', '[one\ntwo]', '```[one\ntwo]```'],
  ['code', 'use [A-1]', 'use `[A-1]`'],
  ['quote', 'a|\nb', '> a|\nb'],
  ['quote', '> a|', 'a|'],
  ['bullets', '[a\nb]', '[- a\n- b]'],
  ['numbers', '[- a\n- b]', '[1. a\n2. b]'],
  ['numbers', '[1. a\n2. b]', '[a\nb]'],
])('%s turns %j into %j', (format, before, after) => {
  expect(formatted(before, format)).toBe(after);
});

test('a broken line goes on with its list, and an empty item ends it', () => {
  const broken = (picture: string) => {
    const edit = continueList(writing(picture));
    return edit && drawn(writing(picture), edit);
  };
  expect(broken('- milk|')).toBe('- milk\n- |');
  expect(broken('9. nine|')).toBe('9. nine\n10. |');
  expect(broken('- milk\n- |')).toBe('- milk\n|');
  expect(broken('milk|')).toBeNull();
});

test('the keys of formatting are the ones people know', () => {
  const key = (key: string, held: object) =>
    formatOfKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });
  expect(key('b', { ctrlKey: true })).toBe('bold');
  expect(key('I', { metaKey: true })).toBe('italic');
  expect(key('X', { ctrlKey: true, shiftKey: true })).toBe('strike');
  expect(key('b', {})).toBeNull();
});
