import { type Catalogue, entry } from './explanation.ts';

/** Codes that concern one message or one customer (Meta, support/error-codes). */
export const sendingCodes: Catalogue = {
  130403: entry(
    'You blocked this customer',
    'This customer is on the block list of your number, so WhatsApp does not let messages through.',
    'Unblock the customer, then send again.',
    true,
  ),
  130429: entry(
    'Sending too fast',
    'Your number sent more messages per second than WhatsApp allows it.',
    'Try again in a few seconds. Waiting messages go out by themselves.',
    true,
  ),
  130472: entry(
    'Customer is in a WhatsApp experiment',
    'WhatsApp keeps marketing messages from this customer for an experiment of its own. You were not charged.',
    'Do not try again. Wait until the customer writes, then answer freely.',
    false,
  ),
  130497: entry(
    'Country not allowed',
    'WhatsApp does not let your business write to customers in this country, usually because of what you sell.',
    'Reach this customer another way, or ask WhatsApp support about the rules for your line of business.',
    false,
  ),
  131008: entry(
    'Something required was missing',
    'WhatsApp refused the message because a required part of it was missing.',
    'Check the message and write it again. If it keeps happening, show the details to whoever runs Transom.',
    false,
  ),
  131009: entry(
    'A value was not accepted',
    'WhatsApp refused a value in this message, for example a quoted message that is too old or no longer exists.',
    'Send it as a new message, without the quote or reaction.',
    false,
  ),
  131021: entry(
    'Same number on both ends',
    'The message was addressed to the number it was sent from.',
    'Choose another recipient.',
    false,
  ),
  131026: entry(
    'Could not be delivered',
    'WhatsApp could not deliver this message. The number may not be on WhatsApp, use a very old version, not have accepted the current terms, or have blocked you.',
    'Check the number, or reach the customer another way and ask them to write to you first.',
    false,
  ),
  131030: entry(
    'Not on the test list',
    'This is a test number from Meta and may only write to the few phones on its list.',
    'Add the phone to the list in the Meta dashboard, or connect a real number.',
    true,
  ),
  131047: entry(
    'The 24-hour window is shut',
    'WhatsApp counts the 24-hour window of this customer as closed, so it only lets templates through.',
    'Send an approved template; you can write freely again when they answer.',
    false,
  ),
  131048: entry(
    'Held back for quality',
    'WhatsApp limits how many messages this number may send, because customers blocked or reported earlier ones.',
    'Send fewer and more welcome messages, check the quality of the number, and try again in a day or so.',
    true,
  ),
  131049: entry(
    'Customer has had enough marketing',
    'WhatsApp limits how many marketing messages one person gets from all businesses, and did not deliver this one.',
    'Wait at least 24 hours before trying again, or wait until the customer writes.',
    true,
  ),
  131050: entry(
    'Customer stopped marketing',
    'The customer told WhatsApp that they want no marketing messages from you.',
    'Do not send them marketing. You can still answer when they write and send utility templates.',
    false,
  ),
  131051: entry(
    'Kind of message not supported',
    'WhatsApp does not support this kind of message here.',
    'Send the same in another form, for example as text.',
    false,
  ),
  131052: entry(
    'File could not be fetched',
    'The file could not be downloaded: it is too large, or its link does not answer.',
    'Check the file or its link, or attach a smaller one and send again.',
    true,
  ),
  131053: entry(
    'File not accepted',
    'WhatsApp does not accept this file: its type, size or encoding is not allowed.',
    'Convert the file to a type that WhatsApp takes, then attach it again.',
    false,
  ),
  131055: entry(
    'Only marketing goes this way',
    'This message was sent through the marketing route, which takes marketing templates only.',
    'Send it as an ordinary message.',
    false,
  ),
  131056: entry(
    'Too many messages to one person',
    'Too many messages went to this customer in a short time, so WhatsApp asks for a pause.',
    'Wait half a minute, then send it again.',
    true,
  ),
  131060: entry(
    'Message no longer available',
    'WhatsApp could not hand over the content of this message.',
    'Ask the customer to send it again.',
    false,
  ),
  131062: entry(
    'Needs a phone number',
    'This customer hides their phone number, and templates with a sign-in code can only go to a phone number.',
    'Ask the customer to share their number, then send the code again.',
    false,
  ),
  135000: entry(
    'Message not understood',
    'WhatsApp could not make sense of this message: its parts do not fit together.',
    'Write it again in a simpler form.',
    false,
  ),
  137000: entry(
    'The customer’s identity changed',
    'The customer’s WhatsApp identity is not the one you confirmed, for example because they have a new phone.',
    'Make sure that it is really them, confirm the new identity, then send again.',
    true,
  ),
};
