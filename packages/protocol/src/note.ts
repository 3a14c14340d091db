import { z } from 'zod';
import { Id, IsoTime } from './common.ts';

/**
 * What a person of the team wrote down about a contact. The customer never sees it. `conversationId`: where it was
 * written, and where it stands in the thread; null for a note about the contact as such. `mentions`: who is named in
 * it, as `@` and the name they had then.
 */
export const Note = z
  .object({
    id: Id,
    contactId: Id,
    conversationId: Id.nullable(),
    author: z.object({ id: Id, name: z.string() }),
    text: z.string(),
    mentions: z.array(z.object({ id: Id, name: z.string() })),
    createdAt: IsoTime,
    editedAt: IsoTime.nullable(),
  })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof Note>;

const text = z.string().trim().min(1, 'Write something first.').max(5000, 'At most 5,000 characters.');
/** Members to tell. Who is not named in the text as `@` and their name is left out. */
const mentions = z.array(Id).max(50);

/** With an `id` of the client's making, writing the same note again changes nothing. */
export const WriteNote = z
  .object({ id: Id.optional(), text, conversationId: Id.optional(), mentions: mentions.default([]) })
  .meta({ id: 'WriteNote' });

/** Without `mentions`, whoever was named and still is in the text stays named. */
export const NotePatch = z.object({ text, mentions: mentions.optional() }).meta({ id: 'NotePatch' });

/** A member was named in a note: a notice for them alone. `readAt` null: not looked at yet. */
export const Mention = z
  .object({
    id: Id,
    memberId: Id,
    contactName: z.string(),
    note: Note,
    createdAt: IsoTime,
    readAt: IsoTime.nullable(),
  })
  .meta({ id: 'Mention' });
export type Mention = z.infer<typeof Mention>;
