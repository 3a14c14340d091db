import { z } from 'zod';
import { Id, page } from '../common.ts';
import { Contact } from '../contact.ts';
import { MergedContact, MergePreview } from '../contact-merge.ts';
import { Conversation } from '../conversation.ts';
import { byId, nothing, route } from './route.ts';

const other = z.object({ contactId: Id });

/** One person who was several contacts, or has several conversations. */
export const mergeRoutes = {
  contactConversations: {
    list: route({
      method: 'GET',
      path: '/contacts/:id/conversations',
      access: 'agent',
      summary: 'Conversations of a contact, one for each number, latest activity first',
      params: byId,
      status: 200,
      response: page(Conversation),
    }),
  },
  merges: {
    list: route({
      method: 'GET',
      path: '/contacts/:id/merges',
      access: 'agent',
      summary: 'Contacts that became part of this one, newest merge first',
      params: byId,
      status: 200,
      response: z.object({ data: z.array(MergedContact) }),
    }),
    preview: route({
      method: 'POST',
      path: '/contacts/:id/merge-preview',
      access: 'agent',
      summary: 'What merging another contact into this one would give; changes nothing',
      params: byId,
      body: other,
      status: 200,
      response: MergePreview,
    }),
    create: route({
      method: 'POST',
      path: '/contacts/:id/merges',
      access: 'agent',
      summary: 'Merge another contact into this one; it can be undone',
      params: byId,
      body: other,
      status: 200,
      response: Contact,
    }),
    undo: route({
      method: 'POST',
      path: '/merges/:id/undo',
      access: 'agent',
      summary: 'Undo a merge: both contacts and their conversations as they were, later messages by who wrote them',
      params: byId,
      status: 204,
      response: nothing,
    }),
  },
} as const;
