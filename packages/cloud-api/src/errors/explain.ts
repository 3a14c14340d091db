import { accountCodes } from './account-codes.ts';
import { type Catalogue, type Explanation, entry } from './explanation.ts';
import { requestCodes } from './request-codes.ts';
import { sendingCodes } from './sending-codes.ts';
import { templateCodes } from './template-codes.ts';

/** Every code Meta documents by number. Ranges that share one sentence are in `familyOf`. */
export const catalogue: Catalogue = { ...requestCodes, ...accountCodes, ...sendingCodes, ...templateCodes };

const call = entry(
  'Call not possible',
  'WhatsApp did not allow this call: calling is off, the customer gave no permission, or a limit is reached.',
  'Check the call settings of the number, or ask the customer for permission to call.',
  false,
);
const group = entry(
  'Group action not possible',
  'WhatsApp did not accept this for the group.',
  'Check the group and its members.',
  false,
);
const permission = entry(
  'Permission missing',
  'The access token lacks a permission that Meta asks for.',
  'Make a new token with the WhatsApp permissions and enter it in the settings of the number.',
  true,
);
const template = entry(
  'Template not accepted',
  'WhatsApp did not accept this template message.',
  'Sync the templates, choose the template again and fill in its variables.',
  false,
);
const unknown = entry(
  'Refused by WhatsApp',
  'WhatsApp refused this with a code that is not known yet.',
  'Look at the details, and try again if they suggest it.',
  true,
);

function familyOf(code: number): Explanation {
  if (code >= 200 && code <= 299) return permission;
  if (code >= 131200 && code <= 131299) return group;
  if (code >= 132000 && code <= 132999) return template;
  if (code >= 138000 && code <= 138018) return call;
  return unknown;
}

/** The sentences for one of Meta's codes; a code nobody documented gets a general one, never an exception. */
export function explain(code: number | string): Explanation {
  const number = Number(code);
  return catalogue[number] ?? familyOf(number);
}
