import { describe, expect, it } from 'vitest';
import { type Language, languages } from './languages.ts';

type Words = Readonly<Record<string, string>>;

const files = import.meta.glob<object>('./*/*.json', { eager: true, import: 'default' });

/** Every sentence of a language by its full name, `inbox:list.title`. */
function wordsOf(language: Language): Words {
  const found: Record<string, string> = {};
  for (const [path, words] of Object.entries(files)) {
    const [, folder, namespace] = /^\.\/(\w+)\/(.+)\.json$/.exec(path) ?? [];
    if (folder === language) collect(words, `${namespace}:`, found);
  }
  return found;
}

function collect(words: object, before: string, found: Record<string, string>): void {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') found[before + key] = value;
    else collect(value, `${before}${key}.`, found);
  }
}

const plural = /_(zero|one|two|few|many|other)$/;
const placeholders = (text = '') => (text.match(/\{\{\s*[\w.]+\s*\}\}|<\/?\w+>/g) ?? []).sort();

const english = wordsOf('en');
const counted = (key: string) => plural.test(key) && english[key.replace(plural, '_other')] !== undefined;

/** The names a language must have: those of English, with the plural forms of its own grammar. */
function namesFor(language: Language): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return Object.keys(english).flatMap((key) => {
    if (!counted(key)) return [key];
    return key.endsWith('_other') ? forms.map((form) => key.replace(plural, `_${form}`)) : [];
  });
}

describe.each(languages)('The words in "%s"', (language) => {
  const words = wordsOf(language);
  const names = namesFor(language);

  it('leave no sentence of English untold', () => {
    expect(names.filter((name) => !words[name]?.trim())).toEqual([]);
  });

  it('hold nothing that English does not', () => {
    expect(Object.keys(words).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('fill in the same things as English; a form for one number may leave the number out', () => {
    const wrong = names.filter((name) => {
      const source = english[counted(name) ? name.replace(plural, '_other') : name];
      const [here, there] = [placeholders(words[name]), placeholders(source)];
      const free = /_(zero|one|two)$/.test(name) ? '{{count}}' : '';
      const strip = (list: string[]) => list.filter((mark) => mark !== free).join(' ');
      return words[name] !== undefined && strip(here) !== strip(there);
    });
    expect(wrong).toEqual([]);
  });
});
