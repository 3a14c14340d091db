import words from '@/locales/en/failures.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';

// Loaded only once a message has failed.
addCatalogue('failures', words);
