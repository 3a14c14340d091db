import { z } from 'zod';
import { Id, IsoTime } from './common.ts';
import { FieldValue } from './contact-field.ts';
import { mostTagsOfContact, Tag } from './tag.ts';

/** A contact as it stands in a conversation row. `name`: own name, else profile name, else @username, else phone. */
export const ContactSummary = z
  .object({
    id: Id,
    name: z.string(),
    phone: z.string().nullable(),
    username: z.string().nullable(),
    /** Blocked at Meta: nothing can be sent. */
    blocked: z.boolean(),
  })
  .meta({ id: 'ContactSummary' });
export type ContactSummary = z.infer<typeof ContactSummary>;

/** `phone` is E.164 with `+`; `userId` Meta's business-scoped user id. Either may be null, never both. */
export const Contact = ContactSummary.extend({
  ownName: z.string().nullable(),
  profileName: z.string().nullable(),
  userId: z.string().nullable(),
  marketingOptOut: z.boolean(),
  /** Since when; null while marketing messages may be sent. */
  marketingOptOutAt: IsoTime.nullable(),
  /** The name of whoever of the team stopped them; null when the customer did. */
  marketingOptOutBy: z.string().nullable(),
  tags: z.array(Tag),
  /** Custom fields that are filled in, by the id of the field. */
  fields: z.record(z.string(), FieldValue),
  createdAt: IsoTime,
}).meta({ id: 'Contact' });
export type Contact = z.infer<typeof Contact>;

/**
 * `name` null: back to the name from WhatsApp. `tags` is the whole list, each by its id or name; a name that is not
 * there yet becomes a tag. `fields` holds only what changes, each by the field's id or name.
 */
export const ContactPatch = z
  .object({
    name: z.string().trim().max(200).nullable().optional(),
    tags: z.array(z.string().trim().min(1).max(40)).max(mostTagsOfContact).optional(),
    fields: z.record(z.string(), FieldValue).optional(),
    marketingOptOut: z.boolean().optional(),
  })
  .meta({ id: 'ContactPatch' });
