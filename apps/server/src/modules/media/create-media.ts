import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Channels } from '#modules/channels';
import type { Authenticate } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { createDiskStorage } from '#platform/storage/disk-storage';
import { createS3Storage } from '#platform/storage/s3-storage';
import type { TaskList } from '#platform/work/jobs';
import { fetchMedia } from './fetch-media.ts';
import { fetchTask } from './fetch-task.ts';
import { forgetUnsent } from './forget-unsent.ts';
import type { MediaHouse } from './house.ts';
import { resumeMedia } from './resume-media.ts';
import { mediaRoutes } from './routes.ts';
import { type MediaForMeta, uploadForSending } from './upload-for-sending.ts';

/** Files of messages: fetched from Meta, kept, served, and handed to Meta to be sent. */
export interface Media {
  routes(app: FastifyInstance, authenticate: Authenticate): void;
  /** Jobs: `fetch-media`; by the clock `resume-media` and `forget-unsent-media`. */
  tasks: TaskList;
  uploadForSending: MediaForMeta;
}

const Payload = z.object({ workspaceId: z.string(), id: z.string() });

export function createMedia(platform: Platform, channels: Pick<Channels, 'openChannel'>): Media {
  const { db, config } = platform;
  const house: MediaHouse = {
    ...platform,
    storage: config.s3 ? createS3Storage(config.s3) : createDiskStorage(join(config.dataDir, 'media')),
    openChannel: (workspaceId, id) => channels.openChannel(db, workspaceId, id),
  };
  return {
    routes: (app, authenticate) => mediaRoutes(app, house, authenticate),
    tasks: {
      [fetchTask]: (payload, { abortSignal }) => {
        const { workspaceId, id } = Payload.parse(payload);
        return fetchMedia(house, workspaceId, id, abortSignal);
      },
      'resume-media': () => resumeMedia(db),
      'forget-unsent-media': () => forgetUnsent(db, house.storage),
    },
    uploadForSending: uploadForSending(house),
  };
}
