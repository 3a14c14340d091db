import words from '@/locales/en/writing.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';

// The words of what is loaded only when somebody writes a note, opens a canned reply or picks an action.
addCatalogue('writing', words);
