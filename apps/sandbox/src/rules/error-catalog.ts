import type { WebhookError } from '@transom/cloud-api/wire';

/** Title and HTTP status of the codes the sandbox uses (Meta, support/error-codes). */
const ERRORS: { readonly [code: number]: readonly [status: number, title: string, details?: string] } = {
  0: [401, 'AuthException'],
  1: [400, 'API Unknown'],
  2: [503, 'API Service'],
  3: [500, 'API Method'],
  4: [400, 'API Too Many Calls'],
  10: [403, 'Permission Denied'],
  33: [400, 'Parameter value is not valid'],
  100: [400, 'Invalid parameter'],
  190: [401, 'Access token has expired'],
  368: [403, 'Temporarily blocked for policies violations'],
  80007: [400, 'Rate limit issues'],
  130403: [400, 'Recipient is blocked by the business'],
  130429: [
    400,
    'Rate limit hit',
    'Message failed to send because there were too many messages sent from this phone number in a short period of time',
  ],
  130472: [400, "User's number is part of an experiment"],
  130497: [403, 'Business account is restricted from messaging users in this country'],
  131000: [500, 'Something went wrong', 'Message failed to send because of an unknown error.'],
  131005: [403, 'Access denied'],
  131008: [400, 'Required parameter is missing'],
  131009: [400, 'Parameter value is not valid'],
  131016: [500, 'Service unavailable', 'The service is temporarily unavailable.'],
  131021: [400, 'Recipient cannot be sender'],
  131026: [400, 'Message undeliverable', 'Message Undeliverable.'],
  131031: [403, 'Account has been locked'],
  131037: [400, 'Display name approval needed'],
  131042: [400, 'Business eligibility payment issue'],
  131045: [500, 'Incorrect certificate'],
  131047: [
    400,
    'Re-engagement message',
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  ],
  131048: [400, 'Spam rate limit hit'],
  131049: [
    400,
    'This message was not delivered to maintain healthy ecosystem engagement.',
    'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
  ],
  131050: [400, 'User has stopped marketing messages', 'The recipient chose to stop marketing messages.'],
  131051: [400, 'Unsupported message type'],
  131052: [400, 'Media download error'],
  131053: [400, 'Media upload error'],
  131056: [
    400,
    '(Business Account, Consumer Account) pair rate limit hit',
    'Message failed to send because there were too many messages sent to the same phone number in a short period of time.',
  ],
  131057: [500, 'Account in maintenance mode'],
  131059: [400, 'Invalid cursor'],
  131062: [400, 'Business-scoped User ID (BSUID) recipients are not supported for this message'],
  132000: [400, 'Number of parameters does not match the expected number of params'],
  132001: [404, 'Template name does not exist in the translation'],
  132005: [400, 'Template Hydrated Text Too Long'],
  132007: [400, 'Template Format Character Policy Violated'],
  132012: [400, 'Parameter format does not match format in the created template'],
  132015: [400, 'Template is Paused'],
  132016: [400, 'Template is Disabled'],
  132018: [400, 'Template parameter is invalid'],
  133004: [503, 'Server Temporarily Unavailable'],
  133010: [400, 'Phone number Not Registered'],
  139100: [400, 'Failed to block/unblock some users'],
};

const LATE = new Set([130472, 131026, 131042, 131047, 131048, 131049, 131050, 131052, 131053, 131056]);
const HREF = 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/';

/** Meta's words for a code; a code the sandbox does not know still gets some. */
export function titleOf(code: number): string {
  return ERRORS[code]?.[1] ?? 'Something went wrong';
}

/** The HTTP status Meta documents for a code answered at once. */
export function statusOf(code: number): number {
  return ERRORS[code]?.[0] ?? 400;
}

/** The usual explanation of a code, if it has one. */
export function detailsOf(code: number): string | undefined {
  return ERRORS[code]?.[2];
}

/** Whether Meta accepts the send and reports this code in a `failed` status. */
export function isReportedLate(code: number): boolean {
  return LATE.has(code);
}

/** An error as it stands in a webhook. */
export function webhookError(code: number, details: string = detailsOf(code) ?? titleOf(code)): WebhookError {
  const title = titleOf(code);
  return { code, title, message: title, error_data: { details }, href: HREF };
}
