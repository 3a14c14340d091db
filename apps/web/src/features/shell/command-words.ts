import words from '@/locales/en/commands.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';

// The words of the command bar and of the sheet of shortcuts arrive with those.
addCatalogue('commands', words);
