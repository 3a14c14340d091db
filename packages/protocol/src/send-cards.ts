import { z } from 'zod';

/** A place to send (Meta, messages/location). */
export const SendLocation = z
  .strictObject({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    name: z.string().trim().min(1).max(1000).optional(),
    address: z.string().trim().min(1).max(1000).optional(),
  })
  .meta({ id: 'SendLocation' });
export type SendLocation = z.infer<typeof SendLocation>;

const line = z.string().trim().max(1024).optional();

/** A contact card to send (Meta, messages/contacts). A phone without `wa_id` shows "Invite" on the customer's side. */
export const SendContactCard = z
  .strictObject({
    name: z
      .strictObject({
        formatted_name: z.string().trim().min(1).max(1024),
        first_name: line,
        last_name: line,
        middle_name: line,
        prefix: line,
        suffix: line,
      })
      .refine(({ formatted_name: _, ...parts }) => Object.values(parts).some(Boolean), {
        path: ['first_name'],
        error: 'Give a first name or another part of the name besides formatted_name.',
      }),
    phones: z
      .array(z.strictObject({ phone: line, type: line, wa_id: line }))
      .max(50)
      .optional(),
    emails: z
      .array(z.strictObject({ email: line, type: line }))
      .max(50)
      .optional(),
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
      .max(50)
      .optional(),
    org: z.strictObject({ company: line, department: line, title: line }).optional(),
    urls: z
      .array(z.strictObject({ url: line, type: line }))
      .max(50)
      .optional(),
    birthday: z.iso.date().optional(),
  })
  .meta({ id: 'SendContactCard' });
export type SendContactCard = z.infer<typeof SendContactCard>;

/** Most cards one message may hold (Meta, messages/contacts). */
export const maxContactCards = 257;
