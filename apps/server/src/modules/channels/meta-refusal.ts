import { type CloudApiError, explain } from '@transom/cloud-api/errors';

/** What a failed call says about a number: which step is to blame, and what to do about it. */
export interface MetaRefusal {
  blames: 'token' | 'address' | 'id' | 'other';
  todo: string;
}

const tokenCodes = new Set([0, 190]);
const unknownIdCodes = new Set([33, 803]);
/** Meta asked the callback address and did not get its challenge back (webhooks, override). */
const callbackRefused = 2200;
const isPermission = (code: number) => code === 3 || code === 10 || code === 131005 || (code >= 200 && code <= 299);

/** Reads a failed call as a check result (codes: Cloud API, error codes). `id`: an object this token does not know. */
export function readRefusal(error: CloudApiError, graphUrl: string): MetaRefusal {
  const { reached, code, subcode, httpStatus, details } = error;
  const { host } = new URL(graphUrl);
  if (reached === 'not_sent') {
    return {
      blames: 'address',
      todo: `${host} could not be reached. Check this server's connection, then check again.`,
    };
  }
  if (reached === 'no_answer') {
    return { blames: 'address', todo: `${host} did not answer in time. Check again in a minute.` };
  }
  if (code === null && httpStatus !== 401) {
    return {
      blames: 'address',
      todo: `${host} answered ${httpStatus ?? 'something'} instead of Meta's Graph API. Check the Graph address.`,
    };
  }
  if (code === null || tokenCodes.has(code)) {
    return {
      blames: 'token',
      todo: 'Meta does not accept this access token. Make a new one for a system user in the Meta Business settings and enter it here.',
    };
  }
  if (isPermission(code)) {
    return {
      blames: 'token',
      todo: 'The access token lacks a permission. Give its system user this WhatsApp account, and make a token with whatsapp_business_messaging and whatsapp_business_management.',
    };
  }
  const says = details ? ` Meta says: ${details}` : '';
  if (unknownIdCodes.has(code) || (code === 100 && (subcode === 33 || subcode === null))) {
    return { blames: 'id', todo: `Meta does not know this id.${says}` };
  }
  if (code === callbackRefused) return { blames: 'other', todo: `Check that this address reaches this server.${says}` };
  const { what, todo } = explain(code);
  return { blames: 'other', todo: `${what} ${todo}${says}` };
}
