import { z } from 'zod';
import { Channel } from '../channel.ts';
import { FeedPosition, IsoTime, PageQuery, page } from '../common.ts';
import { Contact, ContactPatch } from '../contact.ts';
import { Conversation, ConversationCounts, ConversationPatch, ConversationQuery } from '../conversation.ts';
import { LedgerEntry, Message, SendMessage, SendToPhone } from '../message.ts';
import { Me, Member } from '../team.ts';
import { byId, nothing, route } from './route.ts';

/** Conversations, messages and contacts. */
export const inboxRoutes = {
  bootstrap: {
    get: route({
      method: 'GET',
      path: '/bootstrap',
      access: 'agent',
      summary: 'What the web app needs to start',
      status: 200,
      response: z.object({
        me: Me,
        members: z.array(Member),
        channels: z.array(Channel),
        serverTime: IsoTime,
        feed: FeedPosition,
      }),
    }),
  },
  conversations: {
    list: route({
      method: 'GET',
      path: '/conversations',
      access: 'agent',
      summary: 'Conversations, latest activity first',
      query: ConversationQuery,
      status: 200,
      response: page(Conversation),
    }),
    counts: route({
      method: 'GET',
      path: '/conversations/counts',
      access: 'agent',
      summary: 'Counts for tabs and the page title',
      status: 200,
      response: ConversationCounts,
    }),
    get: route({
      method: 'GET',
      path: '/conversations/:id',
      access: 'agent',
      summary: 'One conversation',
      params: byId,
      status: 200,
      response: Conversation,
    }),
    update: route({
      method: 'PATCH',
      path: '/conversations/:id',
      access: 'agent',
      summary: 'Assign, open, snooze, close, mark read or unread',
      params: byId,
      body: ConversationPatch,
      status: 200,
      response: Conversation,
    }),
    typing: route({
      method: 'POST',
      path: '/conversations/:id/typing',
      access: 'agent',
      summary: 'Show the customer that somebody is typing',
      params: byId,
      status: 202,
      response: nothing,
    }),
    messages: route({
      method: 'GET',
      path: '/conversations/:id/messages',
      access: 'agent',
      summary: 'Messages of a conversation, newest first',
      params: byId,
      query: PageQuery,
      status: 200,
      response: page(Message),
    }),
    send: route({
      method: 'POST',
      path: '/conversations/:id/messages',
      access: 'agent',
      summary: 'Queue a message; the same id again is the same message',
      params: byId,
      body: SendMessage,
      status: 202,
      response: Message,
    }),
  },
  messages: {
    sendToPhone: route({
      method: 'POST',
      path: '/messages',
      access: 'agent',
      summary: 'First contact: an approved template to a phone',
      body: SendToPhone,
      status: 202,
      response: Message,
    }),
    retry: route({
      method: 'POST',
      path: '/messages/:id/retry',
      access: 'agent',
      summary: 'Send a failed or unconfirmed message again, on purpose',
      params: byId,
      status: 202,
      response: Message,
    }),
    ledger: route({
      method: 'GET',
      path: '/messages/:id/ledger',
      access: 'agent',
      summary: 'Every attempt and every status of a message',
      params: byId,
      status: 200,
      response: z.object({ data: z.array(LedgerEntry) }),
    }),
    raw: route({
      method: 'GET',
      path: '/messages/:id/raw',
      access: 'agent',
      summary: 'A message in the form Meta sent it',
      params: byId,
      status: 200,
      response: z.object({ raw: z.unknown() }),
    }),
  },
  contacts: {
    list: route({
      method: 'GET',
      path: '/contacts',
      access: 'agent',
      summary: 'Contacts by name',
      query: PageQuery.extend({ q: z.string().trim().max(200).optional() }),
      status: 200,
      response: page(Contact),
    }),
    get: route({
      method: 'GET',
      path: '/contacts/:id',
      access: 'agent',
      summary: 'One contact',
      params: byId,
      status: 200,
      response: Contact,
    }),
    update: route({
      method: 'PATCH',
      path: '/contacts/:id',
      access: 'agent',
      summary: 'Change a contact',
      params: byId,
      body: ContactPatch,
      status: 200,
      response: Contact,
    }),
  },
} as const;
