import type { Template } from '../../state/types.ts';
import { type Reason, refusal } from './refusal.ts';

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const NAME = /^[a-z][a-z0-9_]*$|^_[a-z0-9_]+$/;

/**
 * The variables of a text, each once and in order. Refused: braces that do not match, numbers that do not count from 1,
 * names where numbers belong and the other way round.
 */
export function placeholdersOf(part: Reason, text: string, format: Template['parameter_format']): string[] {
  const found = [...text.matchAll(PLACEHOLDER)].map((match) => (match[1] ?? '').trim());
  if (/\{\{|\}\}/.test(text.replace(PLACEHOLDER, ''))) {
    throw refusal(part, 'A variable is not closed. Write it with two braces on each side, like {{1}}.');
  }
  const names = [...new Set(found)];
  if (format === 'NAMED') {
    const wrong = names.find((name) => !NAME.test(name));
    if (wrong === undefined) return names;
    throw refusal(part, `{{${wrong}}} is no name of a variable: use lower-case letters, digits and underscores.`);
  }
  const wrong = names.find((name) => !/^[1-9]\d*$/.test(name));
  if (wrong !== undefined) throw refusal(part, `{{${wrong}}} is no number, and this template has numbered variables.`);
  const numbers = names.map(Number).toSorted((a, b) => a - b);
  if (numbers.some((number, index) => number !== index + 1)) {
    throw refusal(part, 'Variables must be numbered one after the other, beginning with {{1}}.');
  }
  return names;
}

/** Body text: no variable at an edge (2388299) or beside another, and enough words for them all (2388293). */
export function checkVariablesInBody(text: string, names: readonly string[], language: string): void {
  if (names.length === 0) return;
  const bare = text.trim();
  if (bare.startsWith('{{') || bare.endsWith('}}')) {
    throw refusal('edge', 'The body begins or ends with a variable. Put words before and after it.');
  }
  if (/\}\}\s*\{\{/.test(text)) {
    throw refusal('body', 'Two variables stand side by side with no text between them.');
  }
  const variables = [...text.matchAll(PLACEHOLDER)].length;
  // Meta does not publish the proportion; two words to a variable is what it has been seen to take.
  if (countWords(text.replace(PLACEHOLDER, ' '), language) < 2 * variables) {
    throw refusal('ratio', 'There are too many variables for so little text. Add words or remove variables.');
  }
}

function countWords(text: string, language: string): number {
  const words = new Intl.Segmenter(language.replace('_', '-'), { granularity: 'word' }).segment(text);
  return [...words].filter((word) => word.isWordLike).length;
}
