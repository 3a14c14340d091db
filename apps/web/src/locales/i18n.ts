import i18next, { type CustomTypeOptions } from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from './en/common.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import inbox from './en/inbox.json' with { type: 'json' };
import list from './en/list.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import { directionOf, isLanguage, type Language } from './languages.ts';

/** The English of settings pages, contact details and the like arrives with those (`addCatalogue`): the inbox does not wait. */
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: ['common', 'shell', 'errors', 'inbox', 'list'],
  defaultNS: 'common',
  resources: { en: { common, shell, errors, inbox, list } },
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (_, namespace, key) => console.warn(`No words for ${namespace}:${key}`),
});

export const i18n = i18next;

/** Hands over the English of what is loaded late. */
export function addCatalogue(namespace: keyof CustomTypeOptions['resources'], words: object): void {
  i18next.addResourceBundle('en', namespace, words);
}

const load: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ catalogues: Record<string, object> }>>> = {
  es: () => import('./es/index.ts'),
  pt: () => import('./pt/index.ts'),
  hi: () => import('./hi/index.ts'),
  ar: () => import('./ar/index.ts'),
};

let wanted: Language = 'en';

/**
 * Says everything in this language from now on, and turns the page to its direction. A language whose file cannot be
 * loaded leaves the app in the one it speaks.
 */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'common')) {
    const found = await load[language]().catch(() => null);
    if (!found) return;
    for (const [path, words] of Object.entries(found.catalogues))
      i18next.addResourceBundle(language, path.slice('./'.length, -'.json'.length), words);
  }
  // Somebody who chose twice in a hurry gets the later choice, whichever file came last.
  if (wanted !== language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language === 'pt' ? 'pt-BR' : language;
  document.documentElement.dir = directionOf(language);
}

/** The language the app speaks now. */
export const spoken = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en');
