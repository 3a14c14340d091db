import { z } from 'zod';
import { Id, PageQuery, page } from '../common.ts';
import { SharedKind, UploadedMedia } from '../media.ts';
import { Message } from '../message.ts';
import { byId, route } from './route.ts';

/**
 * Files. What answers with bytes is no route of this contract: `GET /media/:id` (ranges too), `GET /media/:id/thumbnail`
 * and `GET /conversations/:id/files.zip`.
 */
export const mediaRoutes = {
  media: {
    upload: route({
      method: 'POST',
      path: '/media',
      access: 'agent',
      summary: 'Upload a file to send, as multipart form with one field `file`',
      status: 201,
      response: UploadedMedia,
    }),
    shared: route({
      method: 'GET',
      path: '/conversations/:id/shared',
      access: 'agent',
      summary: 'Pictures, documents or links of a conversation, from one message on in either direction',
      params: byId,
      query: PageQuery.extend({
        kind: SharedKind.default('media'),
        direction: z.enum(['older', 'newer']).default('older'),
        /** Begins beside this message instead of at the end; a cursor takes its place. */
        from: Id.optional(),
      }),
      status: 200,
      response: page(Message),
    }),
    retry: route({
      method: 'POST',
      path: '/messages/:id/media/retry',
      access: 'agent',
      summary: 'Ask Meta again for a file that could not be fetched',
      params: byId,
      status: 202,
      response: Message,
    }),
  },
} as const;
