import templates from '@/locales/en/templates.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';

addCatalogue('templates', templates);
