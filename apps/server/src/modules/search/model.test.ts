import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPieces } from './fold.ts';
import { findMatches, indexWords, readTerms, snippetOf, tsqueryOf } from './model.ts';

/** Every lexeme the query asks for is one the text is indexed by, as PostgreSQL would see it. */
function isIndexed(text: string, q: string): boolean {
  const words = indexWords(text);
  return tsqueryOf(readTerms(q))
    .split(' & ')
    .every((part) => {
      const word = part.slice(3, part.lastIndexOf("'"));
      return part.endsWith(':*') ? words.some((each) => each.startsWith(word)) : words.includes(word);
    });
}

const marked = (text: string, q: string) =>
  findMatches(text, readTerms(q))?.map(([from, to]) => text.slice(from, to)) ?? null;

describe('what finds what', () => {
  test.each([
    ['case and accents make no difference', '¿Dónde está mi Envío?', 'donde ENVIO', ['Dónde', 'Envío']],
    ['the last word may go on, the others are whole', 'Order A-2231 has left', 'order le', ['Order', 'le']],
    ['an order number is found by its digits', 'Order A-2231 has left', '223', ['223']],
    ['decomposed letters are the same letters', 'Cafe\u0301 Muller', 'café müller', ['Cafe\u0301', 'Muller']],
    ['letters that no accent explains are folded too', 'Straße nach Łódź', 'strasse lodz', ['Straße', 'Łódź']],
    ['Devanagari is found word by word', 'मेरा ऑर्डर कहाँ है?', 'ऑर्डर कहाँ', ['ऑर्डर', 'कहाँ']],
    ['Devanagari vowel signs tell words apart', 'की', 'का', null],
    ['Arabic is found without its vowel points', 'أَيْنَ طَلَبِي؟', 'اين طلبي', ['أَيْنَ', 'طَلَبِي']],
    ['Persian and Arabic letters are the same', 'کتاب یک', 'كتاب يك', ['کتاب', 'یک']],
    ['Chinese is found inside a sentence', '请问订单什么时候发货', '什么时候', ['什么时候']],
    ['one Chinese character is enough', '请问订单', '单', ['单']],
    ['Chinese characters must stand in a row', '订货的单子', '订单', null],
    ['Japanese is found in any of its scripts', '注文をキャンセルしたい', 'キャンセル', ['キャンセル']],
    ['half-width Katakana is Katakana', 'ｷｬﾝｾﾙしたい', 'キャンセル', ['ｷｬﾝｾﾙ']],
    ['Korean is found with its particles', '주문을 취소하고 싶어요', '주문 취소', ['주문', '취소']],
    ['Thai is found inside a sentence', 'สินค้ามาถึงเมื่อไหร่', 'มาถึง', ['มาถึง']],
    ['Russian is found whatever its case', 'Где мой ЗАКАЗ', 'заказ', ['ЗАКАЗ']],
    ['digits of any script are digits', 'رقم ٢٢٣١ و २२३१', '2231', ['٢٢٣١', '२२३१']],
    ['an emoji is found in whatever skin', 'Thanks 👍🏽', '👍', ['👍🏽']],
    ['all words must be there', 'Order A-2231 has left', 'order lost', null],
  ])('%s', (_, text, q, found) => {
    expect(marked(text, q)).toEqual(found);
    if (found) expect(isIndexed(text, q)).toBe(true);
  });

  test('what holds no word finds nothing, and does not break', () => {
    for (const q of ['…', "'", '\\', '# & | ! :*', '  ']) expect(readTerms(q)).toEqual([]);
  });
});

describe('whatever is written', () => {
  const writing = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem());

  test('every word of a text finds that text, by the index and in the text', () => {
    fc.assert(
      fc.property(writing, fc.nat(), (text, n) => {
        const pieces = readPieces(text);
        const piece = pieces[n % Math.max(1, pieces.length)];
        if (!piece) return;
        const word = text.slice(piece.spans[0]?.[0], piece.spans.at(-1)?.[1]);
        expect(isIndexed(text, word)).toBe(true);
        expect(findMatches(text, readTerms(word))).not.toBeNull();
      }),
    );
  });

  test('the words of a text can stand in a query and in the index', () => {
    fc.assert(
      fc.property(writing, (text) => {
        for (const word of indexWords(text)) expect(word).toMatch(/^[^\s'\\#:]{1,200}$/u);
      }),
    );
  });

  test('what is marked lies within the snippet, in order', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 80 }), fc.lorem({ maxCount: 1 }), (text, q) => {
        const matches = findMatches(text, readTerms(q));
        if (!matches) return;
        const snippet = snippetOf(text, matches);
        expect(snippet.text.length).toBeLessThanOrEqual(200);
        expect(snippet.matches.length).toBeGreaterThan(0);
        let last = 0;
        for (const [from, to] of snippet.matches) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(snippet.text.slice(from, to).toLowerCase()).toBe(q.toLowerCase().slice(0, to - from));
          last = to;
        }
      }),
    );
  });
});

test('a snippet of a long text begins near what was found, on one line', () => {
  const text = `${'Once upon a time. '.repeat(30)}\nThe parcel was late.${' And so on.'.repeat(30)}`;
  const { text: shown, matches } = snippetOf(text, findMatches(text, readTerms('parcel')) ?? []);
  expect(shown).toMatch(/^….*parcel was late\..*…$/);
  expect(matches.map(([from, to]) => shown.slice(from, to))).toEqual(['parcel']);
});
