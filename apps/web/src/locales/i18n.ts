import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from './en/common.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import inbox from './en/inbox.json' with { type: 'json' };
import list from './en/list.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };

/** The words of the settings pages and of contact details arrive with those (`addCatalogue`): the inbox does not wait. */
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: ['common', 'shell', 'errors', 'inbox', 'list'],
  defaultNS: 'common',
  resources: { en: { common, shell, errors, inbox, list } },
  interpolation: { escapeValue: false },
});

export const i18n = i18next;

export function addCatalogue(
  namespace: 'settings' | 'commands' | 'contact' | 'media' | 'sending' | 'writing' | 'presence' | 'warnings',
  words: object,
): void {
  i18next.addResourceBundle('en', namespace, words);
}
