import type { Message, SendToPhone } from '@transom/protocol';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { z } from 'zod';
import { nobody, resolvePeople } from '#modules/contacts';
import { joinConversations, openConversation, queueMessage } from '#modules/conversations';
import { prepareTemplateMessage } from '#modules/templates';
import type { Tx } from '#platform/db/database';
import { invalidField } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { senderOf } from './send-message.ts';

/** First contact: a template to a phone number. Joins the thread of that person when there is one already. */
export async function sendToPhone(
  tx: Tx,
  actor: Actor,
  request: z.output<typeof SendToPhone>,
  now: Date,
): Promise<Message> {
  const { workspaceId } = actor;
  const { text, content } = await prepareTemplateMessage(tx, workspaceId, request.channelId, request.template);
  const person = { ...nobody, phone: digitsOf(request.to) };
  const { contacts, merges } = await resolvePeople(tx, workspaceId, [person], now);
  for (const merge of merges) await joinConversations(tx, workspaceId, merge, now);
  const contactId = contacts[0]?.id ?? '';
  const conversationId = await openConversation(tx, workspaceId, request.channelId, contactId, now);
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

/** Digits of an international number. Without a + it is taken to begin with the country code, as Meta takes it. */
function digitsOf(to: string): string {
  const number = parsePhoneNumberFromString(to.trim().startsWith('+') ? to : `+${to.replace(/^00/, '')}`);
  if (!number?.isPossible()) {
    throw invalidField('to', 'This is not a phone number. Write it with its country code, like +34 600 111 222.');
  }
  return number.number.slice(1);
}
