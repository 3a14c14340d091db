import { z } from 'zod';
import { Id, IsoTime, PageQuery } from './common.ts';
import { Conversation } from './conversation.ts';
import { SenderKind } from './message.ts';

/**
 * What to look for in messages and notes. All words must be in the text, in any order; the last one may be the beginning
 * of a word. Case, accents and the form of letters and digits make no difference.
 */
export const SearchQuery = PageQuery.extend({
  q: z.string().trim().min(1, 'Say what to look for.').max(200, 'At most 200 characters.'),
  /** Look in this conversation only. */
  conversationId: Id.optional(),
});

/** Part of a text, with the places of what was found: `[from, to)` in UTF-16 units of `text`. */
export const Snippet = z.object({
  text: z.string(),
  matches: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type Snippet = z.infer<typeof Snippet>;

/**
 * A message or note that holds the words, and the conversation it stands in. A note about a contact as such
 * (`inThread: false`) comes with the latest conversation of that contact.
 */
export const SearchHit = z
  .object({
    id: Id,
    kind: z.enum(['message', 'note']),
    inThread: z.boolean(),
    conversation: Conversation,
    at: IsoTime,
    /** Of a message. */
    direction: z.enum(['inbound', 'outbound']).nullable(),
    sender: z.object({ kind: SenderKind, name: z.string().nullable() }),
    snippet: Snippet,
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;
