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
    /** When a snoozed one wakes by itself. */
    snoozedUntil: IsoTime.nullable(),
    unreadCount: z.number().int(),
    lastMessage: LastMessage.nullable(),
    lastActivityAt: IsoTime,
    lastCustomerMessageAt: IsoTime.nullable(),
    /** The customer's earliest word that no person or bot has answered; null when none waits, or when closed. */
    waitingSince: IsoTime.nullable(),
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
  status: z.enum([...ConversationStatus.options, 'any']).default('any'),
  channelId: Id.optional(),
  tagId: Id.optional(),
  unread: z.enum(['true', 'false']).default('false'),
  /** Only those whose customer waits for an answer. */
  waiting: z.enum(['true', 'false']).default('false'),
  /** Only those a bot speaks in. */
  bot: z.enum(['true', 'false']).default('false'),
});

/**
 * `unread: false` marks read (and tells the customer's phone), `true` marks unread. `snoozedUntil` alone snoozes, or with
 * null wakes.
 */
export const ConversationPatch = z
  .object({
    assigneeId: Id.nullable().optional(),
    status: ConversationStatus.optional(),
    snoozedUntil: IsoTime.nullable().optional(),
    unread: z.boolean().optional(),
  })
  .meta({ id: 'ConversationPatch' });

/** Most conversations one bulk change takes. */
export const mostAtOnce = 500;

/** The same change for many conversations; tags are put on their contacts. */
export const BulkChange = z
  .object({
    ids: z.array(Id).min(1).max(mostAtOnce),
    change: ConversationPatch.extend({ addTagIds: z.array(Id).max(30).optional() }),
  })
  .meta({ id: 'BulkChange' });

/** What became of one conversation of a bulk change. `tags_full`: its contact cannot carry more tags; the rest was done. */
export const BulkOutcome = z.enum(['changed', 'tags_full', 'not_found']);
export type BulkOutcome = z.infer<typeof BulkOutcome>;

/** Open conversations by tab, and open ones with something unread. Counted up to `capped` (shown as "999+"), so that they stay cheap at a million conversations. */
export const ConversationCounts = z
  .object({
    mine: z.number().int(),
    unassigned: z.number().int(),
    all: z.number().int(),
    unread: z.number().int(),
    capped: z.number().int(),
  })
  .meta({ id: 'ConversationCounts' });
