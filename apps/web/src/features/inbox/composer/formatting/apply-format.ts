import type { TextEdit, Writing } from '../text-edit.ts';

export type Format = 'bold' | 'italic' | 'strike' | 'mono' | 'code' | 'quote' | 'bullets' | 'numbers';

const marks = { bold: '*', italic: '_', strike: '~', code: '`', mono: '```' } as const;

/** Puts WhatsApp's marks around or before what is selected, or takes them away where they stand already. */
export function applyFormat(writing: Writing, format: Format): TextEdit {
  switch (format) {
    case 'quote':
    case 'bullets':
    case 'numbers':
      return toggleLines(writing, format);
    default:
      return toggleMark(writing, marks[format]);
  }
}

function toggleMark({ text, start, end }: Writing, mark: string): TextEdit {
  const size = mark.length;
  const outside = isMarked(text, start - size, end + size, mark);
  if (outside) {
    const inner = text.slice(start, end);
    return { start: start - size, end: end + size, insert: inner, select: [start - size, end - size] };
  }
  const chosen = text.slice(start, end);
  // Marks hold only next to what is written, so spaces at the edges stay outside. Only monospace goes over lines.
  const parts = mark === marks.mono ? [chosen] : chosen.split('\n');
  const all = parts.every((part) => part.trim() === '' || isMarked(part.trim(), 0, part.trim().length, mark));
  const off = chosen.trim() !== '' && all;
  const insert = parts.map((part) => (part.trim() === '' ? part : wrap(part, mark, off))).join('\n');
  if (chosen.trim() === '') {
    return { start, end, insert: mark + chosen + mark, select: [start + size, end + size] };
  }
  if (parts.length > 1 || off) return { start, end, insert, select: [start, start + insert.length] };
  const lead = chosen.length - chosen.trimStart().length;
  const from = start + lead + size;
  return { start, end, insert, select: [from, from + chosen.trim().length] };
}

function isMarked(text: string, from: number, to: number, mark: string): boolean {
  const size = mark.length;
  return (
    from >= 0 &&
    to <= text.length &&
    to - from >= 2 * size &&
    text.slice(from, from + size) === mark &&
    text.slice(to - size, to) === mark
  );
}

function wrap(part: string, mark: string, off: boolean): string {
  const inner = part.trim();
  const changed = off ? inner.slice(mark.length, -mark.length) : mark + inner + mark;
  return part.replace(inner, () => changed);
}

const bullet = /^[-*] /;
const number = /^\d{1,3}\. /;
const quote = /^> ?/;
const prefixes = { quote, bullets: bullet, numbers: number };

function toggleLines({ text, start, end }: Writing, format: keyof typeof prefixes): TextEdit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const has = prefixes[format];
  const off = lines.every((line) => has.test(line));
  const bare = lines.map((line) => line.replace(off || format === 'quote' ? has : /^(?:[-*] |\d{1,3}\. )/, ''));
  const prefix = (i: number) => (format === 'quote' ? '> ' : format === 'bullets' ? '- ' : `${i + 1}. `);
  const insert = bare.map((line, i) => (off ? line : prefix(i) + line)).join('\n');
  const caret = from + insert.length;
  return { start: from, end: to, insert, select: lines.length > 1 ? [from, caret] : [caret, caret] };
}

/** A line broken inside a list or quote goes on with it; on an item left empty the list ends. Null elsewhere. */
export function continueList({ text, start, end }: Writing): TextEdit | null {
  if (start !== end) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(from, start);
  const prefix = /^(?:[-*] |\d{1,3}\. |> )/.exec(line)?.[0];
  if (prefix === undefined) return null;
  if (line === prefix) return { start: from, end: start, insert: '' };
  const counted = number.test(prefix) ? `${Number.parseInt(prefix, 10) + 1}. ` : prefix;
  return { start, end, insert: `\n${counted}` };
}

/** The keys of WhatsApp and of every word processor; null for any other. */
export function formatOfKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const keys: Partial<Record<string, Format>> = event.shiftKey
    ? {
        x: 'strike',
        m: 'mono',
        '8': 'bullets',
        '*': 'bullets',
        '7': 'numbers',
        '&': 'numbers',
        '9': 'quote',
        '(': 'quote',
      }
    : { b: 'bold', i: 'italic', e: 'code' };
  return keys[event.key.toLowerCase()] ?? null;
}
