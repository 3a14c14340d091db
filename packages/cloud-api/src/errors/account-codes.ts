import { type Catalogue, entry } from './explanation.ts';

const admin = 'Ask whoever manages the WhatsApp account';

/** Codes about the access token, the number or the business account (Meta, support/error-codes). */
export const accountCodes: Catalogue = {
  0: entry(
    'Not signed in at Meta',
    'Meta does not accept the access token of this number.',
    'Enter a new access token in the settings of the number. Waiting messages then go out by themselves.',
    true,
  ),
  3: entry(
    'Not allowed to do this',
    'The app behind this number lacks a capability that Meta asks for.',
    `${admin} to check the app’s permissions in the Meta dashboard.`,
    true,
  ),
  10: entry(
    'Permission missing',
    'The access token does not carry the permission to send messages.',
    'Make a new token with the WhatsApp permissions and enter it in the settings of the number.',
    true,
  ),
  33: entry(
    'Number no longer exists',
    'Meta does not know this number any more; it was probably deleted.',
    'Check the phone number id in the settings of the number.',
    true,
  ),
  190: entry(
    'Access token expired',
    'The access token of this number has expired or was withdrawn.',
    'Enter a new access token in the settings of the number. Waiting messages then go out by themselves.',
    true,
  ),
  200: entry(
    'Permission missing',
    'The access token lacks a permission that Meta asks for.',
    'Make a new token with the WhatsApp permissions and enter it in the settings of the number.',
    true,
  ),
  368: entry(
    'Account blocked for a while',
    'Meta blocked the business account for breaking its policies.',
    `${admin} to look at the notice in the Meta dashboard.`,
    true,
  ),
  131005: entry(
    'Access denied',
    'The access token may not be used for this number.',
    'Make a token that includes this number and enter it in the settings of the number.',
    true,
  ),
  131031: entry(
    'Account locked',
    'Meta locked the business account, because of its policies or because wrong details were given in a check.',
    `${admin} to look at the notice in the Meta dashboard or to ask Meta support.`,
    true,
  ),
  131037: entry(
    'Display name not approved',
    'The display name of this number is not approved yet, so it may not send.',
    `${admin} to have the display name approved.`,
    true,
  ),
  131042: entry(
    'Payment problem',
    'WhatsApp did not send this because of the account’s payment method: there is none, it failed, or the free messages are used up.',
    `${admin} to check the payment method in the Meta dashboard, then send again.`,
    true,
  ),
  131045: entry(
    'Number not registered properly',
    'The registration of this number at Meta is not complete.',
    `${admin} to register the number again.`,
    true,
  ),
  133000: entry(
    'Deregistration not finished',
    'An earlier attempt to deregister this number did not finish.',
    'Deregister the number again, then register it.',
    true,
  ),
  133005: entry(
    'Wrong PIN',
    'The two-step verification PIN of the number was wrong.',
    'Enter the right PIN, or reset it in the Meta dashboard.',
    true,
  ),
  133006: entry(
    'Number must be verified again',
    'Meta wants this number to be verified again.',
    `${admin} to verify the number by SMS or call.`,
    true,
  ),
  133008: entry(
    'Too many wrong PINs',
    'The PIN was entered wrongly too many times.',
    'Wait for the time Meta names, then enter the right PIN.',
    true,
  ),
  133009: entry(
    'PIN entered too quickly',
    'The PIN was entered again too quickly.',
    'Wait a moment and enter it again.',
    true,
  ),
  133010: entry(
    'Number not registered',
    'This number is not registered for the Cloud API.',
    `${admin} to register the number.`,
    true,
  ),
  133015: entry(
    'Number was just deleted',
    'This number was deleted a moment ago and cannot be registered yet.',
    'Wait five minutes, then register it again.',
    true,
  ),
  133016: entry(
    'Registered too often',
    'The number was registered and deregistered too often within three days.',
    'Wait until three days have passed, then register it again.',
    true,
  ),
  134011: entry(
    'Payment terms not accepted',
    'The terms for WhatsApp payments have not been accepted.',
    `${admin} to accept them in the Meta dashboard.`,
    true,
  ),
  136024: entry(
    'Number already verified',
    'The verification code could not be requested: the number may be verified already.',
    'Continue with registering the number.',
    false,
  ),
  136025: entry(
    'Code not accepted',
    'The verification code could not be checked.',
    'Request a new code and enter it.',
    true,
  ),
};
