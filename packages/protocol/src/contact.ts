import { z } from 'zod';
import { Id, IsoTime } from './common.ts';

/** A contact as it stands in a conversation row. `name`: own name, else profile name, else @username, else phone. */
export const ContactSummary = z
  .object({ id: Id, name: z.string(), phone: z.string().nullable(), username: z.string().nullable() })
  .meta({ id: 'ContactSummary' });
export type ContactSummary = z.infer<typeof ContactSummary>;

/** `phone` is E.164 with `+`; `userId` Meta's business-scoped user id. Either may be null, never both. */
export const Contact = ContactSummary.extend({
  ownName: z.string().nullable(),
  profileName: z.string().nullable(),
  userId: z.string().nullable(),
  blocked: z.boolean(),
  marketingOptOut: z.boolean(),
  createdAt: IsoTime,
}).meta({ id: 'Contact' });
export type Contact = z.infer<typeof Contact>;

export const ContactPatch = z.object({ name: z.string().trim().max(200).nullable() }).meta({ id: 'ContactPatch' });
