import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmojiOnly } from './emoji-only.ts';
import { isRtl } from './is-rtl.ts';
import { parseFormatting } from './parse.ts';
import { plainText } from './plain-text.ts';

const line = (text: string) => {
  const [block] = parseFormatting(text);
  return block?.kind === 'paragraph' ? block.lines[0] : block;
};
const plain = (text: string) => ({ kind: 'text', text });

describe('WhatsApp formatting', () => {
  it('reads bold, italic, strike and code', () => {
    expect(line('a *b* _c_ ~d~ `e` ```f```')).toEqual([
      plain('a '),
      { kind: 'bold', children: [plain('b')] },
      plain(' '),
      { kind: 'italic', children: [plain('c')] },
      plain(' '),
      { kind: 'strike', children: [plain('d')] },
      plain(' '),
      { kind: 'code', text: 'e' },
      plain(' '),
      { kind: 'code', text: 'f' },
    ]);
  });

  it('nests marks', () => {
    expect(line('*_both_*')).toEqual([{ kind: 'bold', children: [{ kind: 'italic', children: [plain('both')] }] }]);
  });

  it.each(['2*3*4', 'snake_case_name', '*open', '**', '~ ~', '5 * 3 * 2', '*two\nlines*'])(
    'leaves “%s” as it is',
    (text) => {
      expect(parseFormatting(text).every((block) => block.kind === 'paragraph')).toBe(true);
      expect(
        parseFormatting(text)
          .flatMap((b) => (b.kind === 'paragraph' ? b.lines.flat() : []))
          .every((n) => n.kind === 'text'),
      ).toBe(true);
    },
  );

  it('reads quotes, lists and blocks of code', () => {
    expect(parseFormatting('> said\n- one\n- two\n3. three\n4. four\n```\nx = 1\n```\nend')).toEqual([
      { kind: 'quote', lines: [[plain('said')]] },
      { kind: 'list', ordered: false, start: 1, items: [[plain('one')], [plain('two')]] },
      { kind: 'list', ordered: true, start: 3, items: [[plain('three')], [plain('four')]] },
      { kind: 'pre', text: 'x = 1' },
      { kind: 'paragraph', lines: [[plain('end')]] },
    ]);
  });

  it('links web addresses, without the full stop after them', () => {
    expect(line('See https://shop.test/a_b_c?x=*1, or www.shop.test.')).toEqual([
      plain('See '),
      { kind: 'link', href: 'https://shop.test/a_b_c?x=*1', text: 'https://shop.test/a_b_c?x=*1' },
      plain(', or '),
      { kind: 'link', href: 'https://www.shop.test', text: 'www.shop.test' },
      plain('.'),
    ]);
  });

  it('links nothing that could run', () => {
    const links = parseFormatting('javascript:alert(1) data:text/html,x https:// file:///etc/passwd');
    expect(JSON.stringify(links)).not.toContain('"link"');
  });

  const hostile = fc.string({
    unit: fc.constantFrom('*', '_', '~', '`', '>', '-', '1', '.', ' ', '\n', 'a', 'é', 'م', '👍', 'https://x.y'),
  });
  const bare = (text: string) => text.replace(/[*_~`>\-\d.\s]/g, '');

  it('never loses a word, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        expect(bare(plainText(text))).toBe(bare(text));
      }),
      { numRuns: 200 },
    );
  });

  it('takes the longest hostile message in good time', () => {
    for (const unit of ['*a', '*_', '_a ', '`', '> ', '*a* ', 'https://', '*_~']) {
      expect(() => parseFormatting(unit.repeat(4096 / unit.length))).not.toThrow();
    }
  });
});

describe('emoji alone', () => {
  it.each([
    ['👍', true],
    ['👍🏽 ❤️', true],
    ['👩‍👩‍👧🇮🇳', true],
    ['👍👍👍👍', false],
    ['ok 👍', false],
    ['123', false],
    ['', false],
  ])('“%s” is drawn large: %s', (text, large) => {
    expect(isEmojiOnly(text)).toBe(large);
  });
});

describe('direction', () => {
  it.each([
    ['مرحبا', true],
    ['שלום hello', true],
    ['hello مرحبا', false],
    ['123 مرحبا', true],
    ['👍', false],
  ])('“%s” runs from the right: %s', (text, rtl) => {
    expect(isRtl(text)).toBe(rtl);
  });
});
