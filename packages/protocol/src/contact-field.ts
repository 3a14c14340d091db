import { z } from 'zod';
import { Id } from './common.ts';

export const ContactFieldKind = z.enum(['text', 'number', 'date', 'choice']);
export type ContactFieldKind = z.infer<typeof ContactFieldKind>;

/** Something a workspace keeps about each of its contacts. `choices` is empty but for the kind `choice`. */
export const ContactField = z
  .object({ id: Id, name: z.string(), kind: ContactFieldKind, choices: z.array(z.string()) })
  .meta({ id: 'ContactField' });
export type ContactField = z.infer<typeof ContactField>;

const name = z.string().trim().min(1, 'Give the field a name.').max(40, 'At most 40 characters.');
const choices = z.array(z.string().trim().min(1).max(60)).max(50);

export const CreateContactField = z
  .object({ name, kind: ContactFieldKind, choices: choices.default([]) })
  .refine(({ kind, choices }) => kind !== 'choice' || choices.length > 0, {
    path: ['choices'],
    message: 'Give at least one choice.',
  })
  .meta({ id: 'CreateContactField' });

/** A text, a number, or for a date `YYYY-MM-DD`; null empties the field. */
export const FieldValue = z.union([z.string().trim().max(500), z.number()]).nullable();
export type FieldValue = z.infer<typeof FieldValue>;
