import type { Message, SendToPhone } from '@transom/protocol';
import type { z } from 'zod';
import { nobody, resolvePeople } from '#modules/contacts';
import { joinConversations, openConversation, queueMessage } from '#modules/conversations';
import { prepareTemplateMessage } from '#modules/templates';
import type { Tx } from '#platform/db/database';
import { AppError } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { readPhone } from './read-phone.ts';
import { senderOf } from './send-message.ts';

/**
 * First contact: a template to a phone number. Joins the thread of that person when there is one already. Throws
 * `contact_blocked`, `marketing_opted_out` for a marketing template to who stopped them, and what preparing throws.
 */
export async function sendToPhone(
  tx: Tx,
  actor: Actor,
  request: z.output<typeof SendToPhone>,
  now: Date,
): Promise<Message> {
  const { workspaceId } = actor;
  const { category, text, content } = await prepareTemplateMessage(
    tx,
    workspaceId,
    request.channelId,
    request.template,
  );
  const person = { ...nobody, phone: readPhone(request.to, 'to') };
  const { contacts, merges } = await resolvePeople(tx, workspaceId, [person], now);
  for (const merge of merges) await joinConversations(tx, workspaceId, merge, now);
  const [contact] = contacts;
  if (category === 'MARKETING' && contact?.marketingOptOutAt) {
    throw new AppError(
      'rule',
      'marketing_opted_out',
      'This contact has stopped marketing messages. Choose a utility template instead.',
      { field: 'template.name' },
    );
  }
  const conversationId = await openConversation(tx, workspaceId, request.channelId, contact?.id ?? '', now);
  const message = {
    id: request.id,
    conversationId,
    replyToId: null,
    sender: senderOf(actor),
    type: 'template',
    text,
    content,
  };
  return queueMessage(tx, workspaceId, message, now);
}
