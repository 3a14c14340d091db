import { type Catalogue, entry } from './explanation.ts';

const later = 'Try again in a few minutes. Waiting messages go out by themselves.';

/** Codes about the request as such, and about the rarer parts of the API (Meta, support/error-codes). */
export const requestCodes: Catalogue = {
  1: entry('Unknown problem at Meta', 'Meta could not handle the request and gave no reason.', later, true),
  2: entry('Meta is unavailable', 'The service is down at Meta for a moment.', later, true),
  4: entry(
    'Too many requests',
    'The app behind this number made more requests than Meta allows in an hour.',
    later,
    true,
  ),
  100: entry(
    'Request not accepted',
    'Meta refused a value in the request, or does not know the number or object it names.',
    'Check the message. If it keeps happening, show the details to whoever runs Transom.',
    false,
  ),
  803: entry(
    'Does not exist',
    'Meta does not know the number or object that was named.',
    'Check the ids in the settings of the number.',
    false,
  ),
  80007: entry(
    'Too many requests',
    'The WhatsApp account made more requests than Meta allows in an hour.',
    later,
    true,
  ),
  131000: entry('Something went wrong at Meta', 'Meta had a problem of its own with this message.', later, true),
  131016: entry('Meta is overloaded', 'A part of WhatsApp is overloaded or down for a moment.', later, true),
  131020: entry(
    'Group not available',
    'The group does not exist or cannot be used.',
    'Check the group and try again.',
    false,
  ),
  131041: entry(
    'Group message not accepted',
    'WhatsApp did not accept this message for the group.',
    'Send another kind of message.',
    false,
  ),
  131057: entry(
    'Number is being upgraded',
    'Meta is working on this number, for example to let it send faster.',
    later,
    true,
  ),
  131059: entry(
    'List place not valid',
    'The place to continue a list from is no longer valid.',
    'Load the list again from the start.',
    true,
  ),
  133004: entry('Meta is unavailable', 'The server at Meta is unavailable for a moment.', later, true),
  139100: entry(
    'Some people were not blocked',
    'Meta could not change the block list for some of the people named.',
    'Look at each person’s reason. Only people who wrote within 24 hours can be blocked.',
    true,
  ),
  139101: entry(
    'Block list is full',
    'The block list of this number holds as many people as WhatsApp allows.',
    'Unblock somebody first.',
    true,
  ),
  139102: entry(
    'Block list is being changed',
    'Somebody else is changing the block list at the same moment.',
    'Try again in a moment.',
    true,
  ),
  139103: entry(
    'Block list problem at Meta',
    'Meta had a problem of its own with the block list.',
    'Try again in a moment.',
    true,
  ),
  147001: entry('Username not available', 'This username cannot be used.', 'Choose another username.', false),
  147002: entry(
    'Username not valid',
    'This username breaks a rule of WhatsApp.',
    'Use 3 to 35 letters, digits, dots and underscores.',
    false,
  ),
  147003: entry(
    'Username cannot be changed now',
    'Meta does not allow a change of the username at the moment.',
    'Try again later.',
    true,
  ),
  147004: entry(
    'No right to a username',
    'This number may not have a username.',
    'Check the state of the number in the Meta dashboard.',
    false,
  ),
  1752041: entry('Already requested', 'The same request was made before.', 'Nothing to do.', false),
  2388001: entry(
    'Number cannot be moved',
    'Meta did not accept the move of this number.',
    'Check the number in the Meta dashboard and try again.',
    true,
  ),
  2388012: entry(
    'Number cannot be moved',
    'Meta did not accept the move of this number.',
    'Check the number in the Meta dashboard and try again.',
    true,
  ),
  2388091: entry(
    'Number cannot be moved',
    'The number does not meet Meta’s conditions for a move.',
    'Check the number in the Meta dashboard and try again.',
    true,
  ),
  2388093: entry(
    'Number cannot be moved',
    'The number does not meet Meta’s conditions for a move.',
    'Check the number in the Meta dashboard and try again.',
    true,
  ),
  2388103: entry(
    'Number cannot be moved',
    'The number does not meet Meta’s conditions for a move.',
    'Check the number in the Meta dashboard and try again.',
    true,
  ),
  2494100: entry('Number is in maintenance', 'Meta is working on this number.', 'Try again in a few minutes.', true),
  2593107: entry(
    'History already requested',
    'The chats of the phone app were requested before; Meta allows it once.',
    'Disconnect the phone app and connect it again to request them anew.',
    false,
  ),
  2593108: entry(
    'Too late for the history',
    'The chats of the phone app can be requested only within 24 hours of connecting it.',
    'Disconnect the phone app and connect it again.',
    false,
  ),
  2593109: entry(
    'History not shared',
    'The owner of the phone app chose not to share earlier chats.',
    'Nothing to do; new messages arrive as usual.',
    false,
  ),
};
