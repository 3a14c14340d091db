import { z } from 'zod';
import { Footer, ShortBody } from './interactive-parts.ts';

/** Asks for a location; the answer is an ordinary location message with a context. */
export const LocationRequestInteractive = z.strictObject({
  type: z.literal('location_request_message'),
  body: ShortBody,
  action: z.strictObject({ name: z.literal('send_location') }),
});

/** Asks for the phone; the answer is a contacts message with `origin: contact_request`. Meta's docs use both names. */
export const ContactRequestInteractive = z.strictObject({
  type: z.enum(['request_contact_info', 'contact_request']),
  body: ShortBody,
  action: z.strictObject({ name: z.enum(['request_contact_info', 'contact_request']) }),
});

const addressFields = z.looseObject({});

/** Asks for a delivery address, in India only; the answer is an nfm_reply named `address_message`. */
export const AddressInteractive = z.strictObject({
  type: z.literal('address_message'),
  body: ShortBody,
  footer: Footer.optional(),
  action: z.strictObject({
    name: z.literal('address_message'),
    parameters: z.strictObject({
      country: z.literal('IN'),
      values: addressFields.optional(),
      saved_addresses: z.array(z.strictObject({ id: z.string().min(1), value: addressFields })).optional(),
      validation_errors: addressFields.optional(),
    }),
  }),
});

/** Asks whether the business may call; the answer is a call_permission_reply. */
export const CallPermissionInteractive = z.strictObject({
  type: z.literal('call_permission_request'),
  body: ShortBody.optional(),
  action: z.strictObject({ name: z.literal('call_permission_request') }),
});
