import type { MediaKind, Message, SendMedia, SendMessage } from '@transom/protocol';
import type { z } from 'zod';
import { findConversation, type MessageToQueue, queueMessage, queueReaction } from '#modules/conversations';
import { sendableMedia } from '#modules/media';
import { prepareTemplateMessage } from '#modules/templates';
import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { contentOf } from './content-of.ts';

/**
 * Queues what a person or a script wrote into a conversation, now or for later: anything inside the service window, a
 * template at any time.
 */
export async function sendMessage(
  tx: Tx,
  actor: Actor,
  conversationId: string,
  message: z.output<typeof SendMessage>,
  now: Date,
): Promise<Message> {
  if (message.type === 'reaction')
    return queueReaction(tx, actor.workspaceId, conversationId, message, senderOf(actor), now);
  const queued = await toQueue(tx, actor, conversationId, message);
  return queueMessage(tx, actor.workspaceId, queued, now);
}

async function toQueue(
  tx: Tx,
  actor: Actor,
  conversationId: string,
  message: Exclude<z.output<typeof SendMessage>, { type: 'reaction' }>,
): Promise<MessageToQueue> {
  const { scheduleAt, cancelIfAnswered = true } = message;
  const base = {
    id: message.id,
    conversationId,
    replyToId: message.replyToId ?? null,
    sender: senderOf(actor),
    ...(scheduleAt === undefined ? {} : { schedule: { at: new Date(scheduleAt), cancelIfAnswered } }),
  };
  if (message.type === 'text') {
    const content = typeof message.text === 'string' ? { body: message.text } : message.text;
    return { ...base, type: 'text', text: content.body, content };
  }
  if (message.type === 'interactive' || message.type === 'location' || message.type === 'contacts')
    return { ...base, type: message.type, ...contentOf(message) };
  if (message.type !== 'template') {
    const { id: mediaId } = message.media;
    const { name } = await sendableMedia(tx, actor.workspaceId, message.media, message.type);
    const content = fileContentOf(message.type, message.media, name);
    return { ...base, type: message.type, text: content.caption ?? content.filename ?? '', content, mediaId };
  }
  const channelId = await channelOf(tx, actor.workspaceId, conversationId);
  const { text, content } = await prepareTemplateMessage(tx, actor.workspaceId, channelId, message.template);
  return { ...base, type: 'template', text, content };
}

/** Meta's object for a file but for its id, which delivery puts in: only documents have a name, sound and stickers no words. */
function fileContentOf(kind: MediaKind, { caption, filename, voice }: SendMedia, name: string | null): MediaContent {
  if (kind === 'audio') return voice ? { voice } : {};
  const words = caption !== undefined && kind !== 'sticker' ? { caption } : {};
  const called = filename ?? name ?? undefined;
  return kind === 'document' && called !== undefined ? { ...words, filename: called } : words;
}

interface MediaContent {
  caption?: string;
  filename?: string;
  voice?: true;
}

async function channelOf(tx: Tx, workspaceId: string, conversationId: string): Promise<string> {
  const conversation = await findConversation(tx, workspaceId, conversationId);
  if (!conversation) throw notFound('conversation');
  return conversation.channelId;
}

/** A person on the screen speaks as themselves; a script with an API key is marked as such, in the name of its member. */
export const senderOf = (actor: Actor): MessageToQueue['sender'] => ({
  kind: actor.via === 'api_key' ? 'api' : 'member',
  id: actor.memberId,
  name: actor.name,
});
