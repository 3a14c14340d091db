import multipart from '@fastify/multipart';
import { api, Id, largestMediaBytes } from '@transom/protocol';
import type { FastifyInstance } from 'fastify';
import { AppError, invalidField, notFound } from '#platform/errors';
import { type Authenticate, apiPrefix, createMount } from '#platform/http/mount';
import type { MediaHouse } from './house.ts';
import { retryMedia } from './retry-media.ts';
import { serveMedia } from './serve-media.ts';
import { uploadMedia } from './upload-media.ts';

export function mediaRoutes(app: FastifyInstance, house: MediaHouse, authenticate: Authenticate): void {
  const { db, storage } = house;
  app.register(async (scope) => {
    await scope.register(multipart, { limits: { files: 1, fields: 4, fileSize: largestMediaBytes + 1 } });
    const mount = createMount(scope, authenticate);
    mount(api.media.upload, async ({ actor, request }) => {
      const part = request.isMultipart() ? await request.file() : undefined;
      if (!part) throw invalidField('file', 'Send the file as multipart form, in the field "file".');
      const name = part.filename?.slice(-240) || null;
      return uploadMedia(house, actor.workspaceId, part.file, name);
    });
    mount(api.media.retry, ({ actor, params }) => db.withTx((tx) => retryMedia(tx, actor.workspaceId, params.id)));
    scope.get<{ Params: { id: string } }>(`${apiPrefix}/media/:id`, async (request, reply) => {
      const actor = await authenticate(request);
      if (!actor) throw new AppError('unauthenticated', 'unauthenticated', 'Sign in first.');
      const id = Id.safeParse(request.params.id);
      if (!id.success) throw notFound('file');
      return serveMedia(db, storage, actor.workspaceId, id.data, request, reply);
    });
  });
}
