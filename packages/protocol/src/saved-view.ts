import { z } from 'zod';
import { Id } from './common.ts';
import { ConversationStatus, ConversationTab } from './conversation.ts';
import type { ConversationFilter } from './conversation-filter.ts';

const Filter = z.object({
  tab: ConversationTab.default('all'),
  status: z.enum([...ConversationStatus.options, 'any']).default('open'),
  unread: z.boolean().default(false),
  waiting: z.boolean().default(false),
  bot: z.boolean().default(false),
  channelId: Id.nullable().default(null),
  tagId: Id.nullable().default(null),
}) satisfies z.ZodType<ConversationFilter>;

const name = z.string().trim().min(1, 'Give the view a name.').max(60, 'At most 60 characters.');

/** A list people come back to: one's own, or everybody's. `mine` is about the tab of whoever looks. */
export const SavedView = z
  .object({ id: Id, name: z.string(), shared: z.boolean(), filter: Filter })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof SavedView>;

export const CreateView = z
  .object({ name, shared: z.boolean().default(false), filter: Filter })
  .meta({ id: 'CreateView' });

/** `place`: where it stands among the views one sees, from 0. */
export const ViewPatch = z
  .object({
    name: name.optional(),
    filter: Filter.optional(),
    shared: z.boolean().optional(),
    place: z.number().int().min(0).max(1_000).optional(),
  })
  .meta({ id: 'ViewPatch' });

/** Most views one person can see. */
export const mostViews = 200;
