import settings from '@/locales/en/settings.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';

addCatalogue('settings', settings);
