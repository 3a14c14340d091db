import { z } from 'zod';
import { Id, IsoTime } from './common.ts';
import { Contact, ContactSummary } from './contact.ts';

/** `named_together`: one message of Meta named keys of both. `by_hand`: somebody of the team knew. */
export const ContactMergeReason = z.enum(['named_together', 'by_hand']);
export type ContactMergeReason = z.infer<typeof ContactMergeReason>;

/** One contact that became part of another. */
export const MergedContact = z
  .object({
    id: Id,
    /** The contact that became part, as it was. */
    contact: ContactSummary,
    reason: ContactMergeReason,
    /** The keys Meta named together: phones as digits, business-scoped user ids. */
    evidence: z.array(z.object({ kind: z.enum(['phone', 'user']), value: z.string() })),
    /** Who merged them by hand. */
    by: z.object({ id: Id, name: z.string() }).nullable(),
    at: IsoTime,
    /** `later_first`: a later merge stands on it. `unknown`: made before it was kept how things were. */
    undo: z.enum(['possible', 'later_first', 'unknown']),
  })
  .meta({ id: 'MergedContact' });
export type MergedContact = z.infer<typeof MergedContact>;

/** What merging would give. On numbers where both have a conversation they are joined; the others move. */
export const MergePreview = z
  .object({
    /** The kept contact as it would be. */
    contact: Contact,
    gone: Contact,
    joined: z.number().int(),
    moved: z.number().int(),
    notes: z.number().int(),
  })
  .meta({ id: 'MergePreview' });
export type MergePreview = z.infer<typeof MergePreview>;
