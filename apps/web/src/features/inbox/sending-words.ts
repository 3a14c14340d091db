import words from '@/locales/en/sending.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';

// The words of what is loaded only when somebody reacts, schedules, or sends more than text.
addCatalogue('sending', words);
