import type commands from './en/commands.json';
import type common from './en/common.json';
import type contact from './en/contact.json';
import type door from './en/door.json';
import type errors from './en/errors.json';
import type failures from './en/failures.json';
import type inbox from './en/inbox.json';
import type list from './en/list.json';
import type media from './en/media.json';
import type person from './en/person.json';
import type presence from './en/presence.json';
import type search from './en/search.json';
import type sending from './en/sending.json';
import type settings from './en/settings.json';
import type shell from './en/shell.json';
import type templates from './en/templates.json';
import type warnings from './en/warnings.json';
import type writing from './en/writing.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      commands: typeof commands;
      common: typeof common;
      contact: typeof contact;
      door: typeof door;
      errors: typeof errors;
      failures: typeof failures;
      inbox: typeof inbox;
      media: typeof media;
      person: typeof person;
      search: typeof search;
      sending: typeof sending;
      list: typeof list;
      presence: typeof presence;
      settings: typeof settings;
      shell: typeof shell;
      templates: typeof templates;
      warnings: typeof warnings;
      writing: typeof writing;
    };
  }
}
