import { z } from 'zod';
import { Id, IsoTime } from './common.ts';

/** What a person of the team wrote down about a contact. The customer never sees it. */
export const Note = z
  .object({
    id: Id,
    contactId: Id,
    author: z.object({ id: Id, name: z.string() }),
    text: z.string(),
    createdAt: IsoTime,
    editedAt: IsoTime.nullable(),
  })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof Note>;

export const WriteNote = z
  .object({ text: z.string().trim().min(1, 'Write something first.').max(5000, 'At most 5,000 characters.') })
  .meta({ id: 'WriteNote' });
