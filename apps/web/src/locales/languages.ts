/** The languages the app speaks, English first: what another one lacks is said in English. */
export const languages = ['en', 'es', 'pt', 'hi', 'ar'] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words, as its readers look for it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  pt: 'Português (Brasil)',
  hi: 'हिन्दी',
  ar: 'العربية',
};

/**
 * How each language writes dates and numbers. English for the whole world: day before month, 24 hours. Arabic with the
 * digits 0 to 9, as phone numbers, codes and counts have them.
 */
export const formatLocales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  es: 'es',
  pt: 'pt-BR',
  hi: 'hi-IN',
  ar: 'ar-u-nu-latn',
};

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** The first of a browser's languages (BCP 47, as in `navigator.languages`) that the app speaks; else English. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [language] = tag.toLowerCase().split('-');
    if (isLanguage(language)) return language;
  }
  return 'en';
}
