/** A stretch of text that is searched as one: a word, a run of a script written without spaces, or one sign. */
export interface Piece {
  kind: 'word' | 'run' | 'sign';
  /** Folded, one entry a code point of the run or a letter (with its marks) of the word. */
  units: string[];
  /** Where each unit begins and ends in the text, in UTF-16 units. */
  spans: [from: number, to: number][];
}

const joiners = '\\u00ad\\u0640\\u200c-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
/** A character with the marks that belong to it. */
const cluster = new RegExp(`[\\s\\S][\\p{M}\\p{Emoji_Modifier}${joiners}]*`, 'gu');
/**
 * Marks that people leave out when they write in a hurry: accents, Hebrew and Arabic vowel points, the Indic nukta. The
 * vowel signs of Indic and South-East Asian scripts are letters to a reader and stay.
 */
const accents = new RegExp(
  `[\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u093c\\u09bc\\u0a3c\\u0abc\\u0b3c\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\p{Emoji_Modifier}${joiners}]`,
  'gu',
);
/** Letters that mean the same to whoever looks for a word and that no Unicode form brings together. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const letter = /[\p{L}\p{N}]/u;
const notWritten = /[^\p{L}\p{N}\p{M}]/gu;
const sign = /\p{Extended_Pictographic}/u;
const digit = /\p{Nd}/u;

/** The searchable pieces of a text, in order. Case, accents, compatibility forms and kinds of digits are folded away. */
export function readPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  for (const { 0: written, index } of text.matchAll(cluster)) {
    const folded = fold(written);
    const kind = kindOf(folded);
    if (kind === null) {
      open = undefined;
      continue;
    }
    if (open?.kind !== kind || kind === 'sign') {
      open = { kind, units: [], spans: [] };
      pieces.push(open);
    }
    for (const unit of kind === 'run' ? folded : [folded]) {
      open.units.push(unit);
      open.spans.push([index, index + written.length]);
    }
  }
  return pieces;
}

function fold(written: string): string {
  if (written.length === 1 && written < '\u0080') return written.toLowerCase();
  const folded = written
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(accents, '')
    .replace(/[^\p{ASCII}]/gu, (char) => alike[char] ?? (digit.test(char) ? String(digitValue(char)) : char))
    .normalize('NFC');
  return sign.test(folded) && !letter.test(folded) ? folded : folded.replace(notWritten, '');
}

function kindOf(folded: string): Piece['kind'] | null {
  if (letter.test(folded)) return unspaced.test(folded) ? 'run' : 'word';
  return sign.test(folded) ? 'sign' : null;
}

/** Digits of a script stand together in Unicode, zero first. */
function digitValue(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && digit.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
