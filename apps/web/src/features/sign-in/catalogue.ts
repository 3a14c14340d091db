import door from '@/locales/en/door.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';

addCatalogue('door', door);
