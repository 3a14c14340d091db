import { z } from 'zod';
import { envelopeFields } from './recipient.ts';

const line = z.string().max(1024).optional();

const ContactName = z
  .strictObject({
    formatted_name: z.string().min(1),
    first_name: line,
    last_name: line,
    middle_name: line,
    prefix: line,
    suffix: line,
  })
  .refine(({ formatted_name: _, ...parts }) => Object.values(parts).some((part) => part !== undefined), {
    error: 'Give at least one part of the name besides formatted_name.',
  });

/** One card. A phone without `wa_id` shows an "Invite" button instead of "Message". */
export const ContactCard = z.strictObject({
  name: ContactName,
  phones: z.array(z.strictObject({ phone: line, type: line, wa_id: line })).optional(),
  emails: z.array(z.strictObject({ email: line, type: line })).optional(),
  addresses: z
    .array(
      z.strictObject({
        street: line,
        city: line,
        state: line,
        zip: line,
        country: line,
        country_code: line,
        type: line,
      }),
    )
    .optional(),
  org: z.strictObject({ company: line, department: line, title: line }).optional(),
  urls: z.array(z.strictObject({ url: line, type: line })).optional(),
  birthday: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
});
export type ContactCard = z.infer<typeof ContactCard>;

/** Contact cards, at most 257 in a message. */
export const ContactsMessage = z.object({
  ...envelopeFields,
  type: z.literal('contacts'),
  contacts: z.array(ContactCard).min(1).max(257),
});
