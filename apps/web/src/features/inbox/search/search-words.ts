import words from '@/locales/en/search.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';

addCatalogue('search', words);
