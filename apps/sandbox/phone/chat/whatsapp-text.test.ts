import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWhatsAppText, type TextPiece } from './whatsapp-text.ts';

/** Pieces written so that a test can be read: styles as tags. */
function shown(text: string): string {
  return parseWhatsAppText(text).map(tagged).join('');
}

function tagged(piece: TextPiece): string {
  switch (piece.kind) {
    case 'plain':
      return piece.text;
    case 'mono':
      return `<mono>${piece.text}</mono>`;
    case 'link':
      return `<a ${piece.href}>${piece.text}</a>`;
    default:
      return `<${piece.kind}>${piece.pieces.map(tagged).join('')}</${piece.kind}>`;
  }
}

function plainLength(pieces: TextPiece[]): number {
  return pieces.reduce((sum, piece) => sum + ('pieces' in piece ? plainLength(piece.pieces) : piece.text.length), 0);
}

test.each([
  ['*bold*, _italic_ and ~gone~', '<bold>bold</bold>, <italic>italic</italic> and <strike>gone</strike>'],
  ['_*both*_', '<italic><bold>both</bold></italic>'],
  ['```two\nlines```', '<mono>two\nlines</mono>'],
  ['code `AERO10` inside', 'code <mono>AERO10</mono> inside'],
  ['(*bold* in brackets)', '(<bold>bold</bold> in brackets)'],
])('%s is formatted', (typed, expected) => {
  expect(shown(typed)).toBe(expected);
});

test.each(['2*3*4', 'a_snake_case_name', '* not bold *', '*unfinished', '**', '*two\nlines*', '``````', '~', 'x ~ y'])(
  '%s stays as it was typed',
  (typed) => {
    expect(shown(typed)).toBe(typed);
  },
);

test('a link keeps its underscores and loses the full stop after it', () => {
  expect(shown('See https://example.com/a_b_c?d=1.')).toBe(
    'See <a https://example.com/a_b_c?d=1>https://example.com/a_b_c?d=1</a>.',
  );
});

test('an address that begins with www leads to https', () => {
  expect(shown('www.example.com now')).toBe('<a https://www.example.com>www.example.com</a> now');
});

test('only web addresses become links', () => {
  expect(shown('javascript:alert(1) data:text/html,x')).toBe('javascript:alert(1) data:text/html,x');
});

test('whatever is typed, nothing is added and no letter is lost', () => {
  const typed = fc.array(fc.constantFrom('*', '_', '~', '`', '```', ' ', '\n', 'a', 'ß', 'https://x.io', '<b>'));
  fc.assert(
    fc.property(typed, (parts) => {
      const text = parts.join('');
      const pieces = parseWhatsAppText(text);
      expect(plainLength(pieces)).toBeLessThanOrEqual(text.length);
      const letters = (value: string) => value.replace(/[^aß]/g, '');
      const all = pieces
        .map(tagged)
        .join('')
        .replace(/<a [^>]*>|<\/?(?:bold|italic|strike|mono|a)>/g, '');
      expect(letters(all)).toBe(letters(text));
    }),
  );
});

test('a long text of nothing but markers is read at once', () => {
  const started = performance.now();
  parseWhatsAppText('*_~`'.repeat(1024));
  parseWhatsAppText('*a '.repeat(1365));
  expect(performance.now() - started).toBeLessThan(2_000);
});
