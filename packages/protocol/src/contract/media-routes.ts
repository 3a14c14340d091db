import { UploadedMedia } from '../media.ts';
import { Message } from '../message.ts';
import { byId, route } from './route.ts';

/** Files. `GET /media/:id` answers with the bytes themselves (ranges too), so it is no route of this contract. */
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
