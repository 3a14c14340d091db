import { z } from 'zod';
import { Id, IsoTime, PageQuery } from './common.ts';
import { ContactSummary } from './contact.ts';
import { MessageStatus, SenderKind } from './message.ts';
import { Tag } from './tag.ts';

export const ConversationStatus = z.enum(['open', 'snoozed', 'closed']);
export type ConversationStatus = z.infer<typeof ConversationStatus>;

/** The customer service window. `expiresAt` null: this contact never wrote. `open` is as of reading. */
export const ServiceWindow = z
  .object({ open: z.boolean(), expiresAt: IsoTime.nullable() })
  .meta({ id: 'ServiceWindow' });
export type ServiceWindow = z.infer<typeof ServiceWindow>;

/**
 * The newest message in one line. Of a reaction (type `reaction`) `text` is the emoji and, from the next line, what it is
 * about; a message that was deleted has the type `revoke` and no text.
 */
export const LastMessage = z.object({
  id: Id,
  text: z.string(),
  type: z.string(),
  direction: z.enum(['inbound', 'outbound']),
  status: MessageStatus,
  senderKind: SenderKind,
  at: IsoTime,
});
export type LastMessage = z.infer<typeof LastMessage>;

/** One row of the inbox: everything the list and the header draw, without a second request. */
export const Conversation = z
  .object({
    id: Id,
    channelId: Id,
    contact: ContactSummary,
    status: ConversationStatus,
    unreadCount: z.number().int(),
    lastMessage: LastMessage.nullable(),
    lastActivityAt: IsoTime,
    lastCustomerMessageAt: IsoTime.nullable(),
    window: ServiceWindow,
    turn: z.object({ holder: z.enum(['team', 'bot']), botId: Id.nullable() }),
    assignee: z.object({ id: Id, name: z.string() }).nullable(),
    tags: z.array(Tag),
  })
  .meta({ id: 'Conversation' });
export type Conversation = z.infer<typeof Conversation>;

export const ConversationTab = z.enum(['mine', 'unassigned', 'all']);
export const ConversationQuery = PageQuery.extend({
  tab: ConversationTab.default('all'),
  /** Part of a name, username or number. */
  q: z.string().trim().max(200).optional(),
  channelId: Id.optional(),
});

/** `unread: false` marks read (and tells the customer's phone), `true` marks unread. */
export const ConversationPatch = z
  .object({
    assigneeId: Id.nullable().optional(),
    status: ConversationStatus.optional(),
    snoozedUntil: IsoTime.nullable().optional(),
    unread: z.boolean().optional(),
  })
  .meta({ id: 'ConversationPatch' });

/** Counted up to `capped` (shown as "999+"), so that they stay cheap at a million conversations. */
export const ConversationCounts = z
  .object({
    mine: z.number().int(),
    unassigned: z.number().int(),
    all: z.number().int(),
    unread: z.number().int(),
    capped: z.number().int(),
  })
  .meta({ id: 'ConversationCounts' });
