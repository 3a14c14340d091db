import type { Snippet } from '@transom/protocol';
import { type Piece, readPieces } from './fold.ts';

/** Longer words are known by their beginning. */
const longestWord = 64;
/** About three lines of the list. */
const snippetLength = 150;
/** How much of a snippet may stand before what was found. */
const leadIn = 40;

/** What is looked for. A run is one stretch of a script without spaces, anywhere within such a stretch. */
export type Term = { kind: 'word' | 'prefix' | 'sign'; word: string } | { kind: 'run'; units: string[] };

const wordOf = ({ units }: Piece): string => units.join('').slice(0, longestWord);

/**
 * The words a text is found by, each once. A script without spaces gives every two neighbouring characters, and the last
 * one alone, so that one character finds the pairs it begins.
 */
export function indexWords(text: string): string[] {
  const words = new Set<string>();
  for (const piece of readPieces(text)) {
    if (piece.kind === 'run') for (const pair of pairsOf(piece.units)) words.add(pair);
    else words.add(wordOf(piece));
  }
  return [...words];
}

const pairsOf = (units: readonly string[]): string[] => units.map((unit, i) => unit + (units[i + 1] ?? ''));

/** What somebody typed as terms that must all be there. The last word may go on. */
export function readTerms(q: string): Term[] {
  const pieces = readPieces(q);
  return pieces.map((piece, i): Term => {
    if (piece.kind === 'run') return { kind: 'run', units: piece.units };
    const kind = piece.kind === 'word' && i === pieces.length - 1 ? 'prefix' : piece.kind;
    return { kind, word: wordOf(piece) };
  });
}

/** The terms as a tsquery over one shelf, whose number is to stand for every `#`. */
export function tsqueryOf(terms: readonly Term[]): string {
  const parts = new Set(terms.flatMap(lexemesOf));
  return [...parts].join(' & ');
}

// Only letters, digits, marks and signs are in a word, so nothing in it has a meaning between the quotes.
function lexemesOf(term: Term): string[] {
  if (term.kind !== 'run') return [`'#:${term.word}'${term.kind === 'prefix' ? ':*' : ''}`];
  if (term.units.length === 1) return [`'#:${term.units[0]}':*`];
  return pairsOf(term.units)
    .slice(0, -1)
    .map((pair) => `'#:${pair}'`);
}

/** Where the terms stand in a text, in order and without overlaps; null when one of them does not. */
export function findMatches(text: string, terms: readonly Term[]): [number, number][] | null {
  const pieces = readPieces(text);
  const found: [number, number][] = [];
  for (const term of terms) {
    const places = pieces.flatMap((piece) => placesOf(piece, term));
    if (places.length === 0) return null;
    found.push(...places);
  }
  return joined(found);
}

function placesOf(piece: Piece, term: Term): [number, number][] {
  if (term.kind === 'run') return piece.kind === 'run' ? placesInRun(piece, term.units) : [];
  if (piece.kind === 'run') return [];
  const word = wordOf(piece);
  if (term.kind === 'prefix' ? !word.startsWith(term.word) : word !== term.word) return [];
  // Of a longer word the part that was typed is marked.
  let last = 0;
  for (let length = 0; last < piece.units.length && length < term.word.length; last += 1)
    length += piece.units[last]?.length ?? 0;
  return [span(piece, 0, last)];
}

function placesInRun(piece: Piece, wanted: readonly string[]): [number, number][] {
  const places: [number, number][] = [];
  for (let i = 0; i + wanted.length <= piece.units.length; i += 1) {
    if (wanted.every((unit, k) => piece.units[i + k] === unit)) places.push(span(piece, i, i + wanted.length));
  }
  return places;
}

const span = ({ spans }: Piece, from: number, to: number): [number, number] => [
  spans[from]?.[0] ?? 0,
  spans[to - 1]?.[1] ?? 0,
];

function joined(places: [number, number][]): [number, number][] {
  const ordered = places.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const whole: [number, number][] = [];
  for (const [from, to] of ordered) {
    const last = whole.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}

/** The part of a text around the first match, cut between words, on one line. */
export function snippetOf(text: string, matches: readonly [number, number][]): Snippet {
  const first = matches[0]?.[0] ?? 0;
  const from = text.length <= snippetLength || first <= leadIn ? 0 : wordBreak(text, first - leadIn, first);
  const to = from + snippetLength >= text.length ? text.length : wordBreak(text, from + snippetLength, text.length);
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to).replace(/\s/g, ' ').trimEnd()}${to < text.length ? '…' : ''}`,
    matches: matches.filter((match) => match[1] <= to).map(([start, end]) => [start + shift, end + shift]),
  };
}

/** A place to cut at or soon after `at`: behind a space, else between two characters; `limit` at the latest. */
function wordBreak(text: string, at: number, limit: number): number {
  const space = text.slice(at, Math.min(limit, at + 20)).search(/\s/);
  if (space >= 0) return at + space + 1;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
