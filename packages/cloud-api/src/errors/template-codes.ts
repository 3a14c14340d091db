import { type Catalogue, entry } from './explanation.ts';

const editTemplate = 'Change the template and submit it again.';

/** Codes about templates and flows: sending them, and submitting them for review (Meta, support/error-codes). */
export const templateCodes: Catalogue = {
  131063: entry(
    'Marketing templates are off',
    'Marketing templates are switched off for this way of sending; they must go through the Marketing Messages API.',
    'Use a utility template, or ask whoever manages the WhatsApp account to change the setting.',
    false,
  ),
  131064: entry(
    'Template limit reached',
    'WhatsApp limits your templates because some were filed under the wrong category.',
    'Ask whoever manages the templates to correct their categories, and try again later.',
    true,
  ),
  132000: entry(
    'Wrong number of variables',
    'The template expects another number of variables than were filled in.',
    'Sync the templates, choose the template again and fill in every variable.',
    false,
  ),
  132001: entry(
    'Template not found',
    'WhatsApp has no approved template of this name in this language.',
    'Sync the templates and choose one that is approved in the language you want.',
    false,
  ),
  132005: entry(
    'Text too long',
    'With its variables filled in, the template is longer than WhatsApp allows.',
    'Send it again with shorter variables.',
    false,
  ),
  132007: entry(
    'Characters not allowed',
    'A variable holds a line break, a tab or more than four spaces in a row, which templates do not allow.',
    'Send it again with the variable on one plain line.',
    false,
  ),
  132008: entry(
    'Variable not accepted',
    'WhatsApp did not accept the value of a template variable.',
    'Check the variables and send the template again.',
    false,
  ),
  132012: entry(
    'Variable of the wrong kind',
    'A template variable was filled with the wrong kind of value, or the template changed since it was chosen.',
    'Sync the templates, choose the template again and fill in its variables.',
    false,
  ),
  132015: entry(
    'Template is paused',
    'WhatsApp paused this template because customers reacted badly to it.',
    'Send another template, or improve this one and wait until WhatsApp lifts the pause.',
    false,
  ),
  132016: entry(
    'Template is disabled',
    'WhatsApp disabled this template for good after pausing it several times.',
    'Send another template, or make a new one with other content.',
    false,
  ),
  132018: entry(
    'Variables not accepted',
    'The variables sent do not fit this template, for example named and numbered ones were mixed.',
    'Sync the templates, choose the template again and fill in its variables.',
    false,
  ),
  132068: entry(
    'Flow is blocked',
    'WhatsApp blocked the form (flow) that this message opens.',
    'Have the flow repaired in the Meta dashboard, or send the message without it.',
    false,
  ),
  132069: entry(
    'Flow is slowed down',
    'The form (flow) that this message opens fails too often, so WhatsApp lets only ten such messages an hour through.',
    'Have the flow repaired, or send again in an hour.',
    true,
  ),
  134100: entry(
    'Only marketing goes this way',
    'The marketing route takes marketing templates only.',
    'Send this template as an ordinary message.',
    false,
  ),
  134101: entry(
    'Template is still being prepared',
    'WhatsApp is still copying this template to its marketing route, which takes up to ten minutes.',
    'Send it again in ten minutes.',
    true,
  ),
  134102: entry(
    'Template not available',
    'WhatsApp cannot offer this template on its marketing route.',
    'Send it as an ordinary message, or choose another template.',
    false,
  ),
  139000: entry(
    'Flow is blocked',
    'WhatsApp blocked the form (flow) of this message.',
    'Have the flow repaired in the Meta dashboard.',
    false,
  ),
  139001: entry(
    'Flow not found',
    'The form (flow) of this message does not exist or is not published.',
    'Publish the flow or choose another one.',
    false,
  ),
  139002: entry(
    'Flow data not accepted',
    'The form (flow) of this message was sent with data it does not take.',
    'Have the flow’s first screen and its data checked.',
    false,
  ),
  139003: entry(
    'Flow cannot be opened',
    'The form (flow) of this message cannot be opened.',
    'Have the flow repaired in the Meta dashboard.',
    false,
  ),
  139004: entry(
    'Flow is slowed down',
    'The form (flow) of this message fails too often and is slowed down.',
    'Have the flow repaired, or send again in an hour.',
    true,
  ),
  200005: entry('No template statistics', 'WhatsApp has no statistics for this template.', 'Look again later.', true),
  200006: entry(
    'Statistics cannot be turned off',
    'Template statistics stay on once they are turned on.',
    'Nothing to do.',
    false,
  ),
  200007: entry(
    'Statistics are off',
    'Template statistics are not turned on for this account.',
    'Turn them on in the Meta dashboard.',
    true,
  ),
  2388019: entry(
    'Too many templates',
    'The account holds as many templates as WhatsApp allows.',
    'Delete templates you no longer use, then submit again.',
    true,
  ),
  2388040: entry(
    'Part of the template too long',
    'A part of the template is longer than WhatsApp allows.',
    'Shorten it and submit again.',
    false,
  ),
  2388047: entry('Header not accepted', 'The header of the template breaks a rule of WhatsApp.', editTemplate, false),
  2388072: entry('Body not accepted', 'The body of the template breaks a rule of WhatsApp.', editTemplate, false),
  2388073: entry('Footer not accepted', 'The footer of the template breaks a rule of WhatsApp.', editTemplate, false),
  2388293: entry(
    'Too many variables',
    'The template has too many variables for so little text.',
    'Add text or remove variables, then submit again.',
    false,
  ),
  2388299: entry(
    'Variable at the edge',
    'A template may not begin or end with a variable.',
    'Put words before and after it, then submit again.',
    false,
  ),
};
