import { describe, expect, test } from 'vitest';
import { languageFor } from './languages.ts';

describe('The language of a first visit', () => {
  test.each([
    [['es-MX', 'en'], 'es'],
    [['pt-PT'], 'pt'],
    [['de-DE', 'hi-IN', 'en'], 'hi'],
    [['ar'], 'ar'],
    [['de', 'fr'], 'en'],
    [[], 'en'],
  ])('for a browser that asks for %j is %s', (wanted, language) => {
    expect(languageFor(wanted)).toBe(language);
  });
});
