import { z } from 'zod';
import { CannedReply, CannedReplyPatch, CreateCannedReply } from '../canned-reply.ts';
import { PageQuery, page } from '../common.ts';
import { Mention, Note, NotePatch } from '../note.ts';
import { byId, nothing, route } from './route.ts';

/** What helps with writing: canned replies, and notes that call somebody. */
export const writingRoutes = {
  cannedReplies: {
    list: route({
      method: 'GET',
      path: '/canned-replies',
      access: 'agent',
      summary: 'Canned replies of the team and one’s own, by shortcut',
      status: 200,
      response: z.object({ data: z.array(CannedReply) }),
    }),
    create: route({
      method: 'POST',
      path: '/canned-replies',
      access: 'agent',
      summary: 'Write a canned reply; leads may share it with the team',
      body: CreateCannedReply,
      status: 201,
      response: CannedReply,
    }),
    update: route({
      method: 'PATCH',
      path: '/canned-replies/:id',
      access: 'agent',
      summary: 'Change a canned reply of one’s own; leads change shared ones',
      params: byId,
      body: CannedReplyPatch,
      status: 200,
      response: CannedReply,
    }),
    remove: route({
      method: 'DELETE',
      path: '/canned-replies/:id',
      access: 'agent',
      summary: 'Delete a canned reply of one’s own; leads delete shared ones',
      params: byId,
      status: 204,
      response: nothing,
    }),
  },
  notes: {
    ofConversation: route({
      method: 'GET',
      path: '/conversations/:id/notes',
      access: 'agent',
      summary: 'Notes written in a conversation, newest first',
      params: byId,
      query: PageQuery,
      status: 200,
      response: page(Note),
    }),
    update: route({
      method: 'PATCH',
      path: '/notes/:id',
      access: 'agent',
      summary: 'Rewrite a note of one’s own',
      params: byId,
      body: NotePatch,
      status: 200,
      response: Note,
    }),
    remove: route({
      method: 'DELETE',
      path: '/notes/:id',
      access: 'agent',
      summary: 'Delete a note of one’s own; admins delete any',
      params: byId,
      status: 204,
      response: nothing,
    }),
  },
  mentions: {
    list: route({
      method: 'GET',
      path: '/mentions',
      access: 'agent',
      summary: 'Notes that name me, newest first',
      query: PageQuery,
      status: 200,
      response: page(Mention),
    }),
    read: route({
      method: 'PATCH',
      path: '/mentions/:id',
      access: 'agent',
      summary: 'Mark a mention of oneself read or unread',
      params: byId,
      body: z.object({ read: z.boolean() }),
      status: 200,
      response: Mention,
    }),
  },
} as const;
