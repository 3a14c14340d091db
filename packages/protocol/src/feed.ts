import { z } from 'zod';
import { Channel } from './channel.ts';
import { Id } from './common.ts';
import { Contact } from './contact.ts';
import { Conversation } from './conversation.ts';
import { Message } from './message.ts';
import { Mention, Note } from './note.ts';
import type { PresentBrowser } from './presence.ts';
import { Tag } from './tag.ts';
import { Member } from './team.ts';
import { WorkspaceSettings } from './workspace-settings.ts';

/**
 * What happened, told as new state: an event can be applied twice, or over a fresher snapshot, without harm.
 * `applyEvent` is the one reading of these.
 */
export const FeedEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message.added'), message: Message, conversation: Conversation }),
  z.object({ kind: z.literal('message.changed'), message: Message }),
  z.object({ kind: z.literal('conversation.changed'), conversation: Conversation }),
  z.object({ kind: z.literal('conversation.merged'), conversationId: Id, into: Conversation }),
  /** An undone merge: two threads out of one. Which message stands in which, a fresh page tells. */
  z.object({ kind: z.literal('conversation.split'), conversation: Conversation, other: Conversation }),
  z.object({ kind: z.literal('contact.changed'), contact: Contact }),
  z.object({ kind: z.literal('tag.changed'), tag: Tag }),
  z.object({ kind: z.literal('tag.removed'), tagId: Id }),
  /** `removedId`: the field that is no more, and its values with it. */
  z.object({ kind: z.literal('contact-fields.changed'), removedId: Id.optional() }),
  z.object({ kind: z.literal('canned-replies.changed') }),
  z.object({ kind: z.literal('note.changed'), note: Note }),
  z.object({ kind: z.literal('note.removed'), noteId: Id, contactId: Id }),
  z.object({ kind: z.literal('mention.changed'), mention: Mention }),
  z.object({ kind: z.literal('mention.removed'), mentionId: Id, memberId: Id }),
  z.object({ kind: z.literal('channel.changed'), channel: Channel }),
  z.object({ kind: z.literal('templates.changed'), channelId: Id }),
  z.object({ kind: z.literal('views.changed') }),
  z.object({ kind: z.literal('member.changed'), member: Member }),
  z.object({ kind: z.literal('settings.changed'), settings: WorkspaceSettings }),
  z.object({ kind: z.literal('skip') }),
]);
export type FeedEvent = z.infer<typeof FeedEvent>;
export type FeedEventKind = FeedEvent['kind'];

/**
 * What travels over the socket, in this order: hello, events (seq rising by one), live once caught up. `presence` stands
 * beside the numbers and is kept nowhere; only a browser that said where it is hears where the others are.
 */
export type FeedFrame =
  | { hello: { epoch: string; seq: number } }
  | ({ seq: number } & FeedEvent)
  | { live: true }
  | { presence: PresentBrowser[] }
  | { reset: true };
