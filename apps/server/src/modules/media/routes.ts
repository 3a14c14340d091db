import multipart from '@fastify/multipart';
import { api, Id, largestMediaBytes } from '@transom/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, invalidField, notFound } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { type Authenticate, apiPrefix, createMount } from '#platform/http/mount';
import type { MediaHouse } from './house.ts';
import { listShared, requireConversation } from './list-shared.ts';
import { retryMedia } from './retry-media.ts';
import { disposition, serveMedia, serveThumbnail } from './serve-media.ts';
import { uploadMedia } from './upload-media.ts';
import { zipFiles } from './zip-files.ts';

export function mediaRoutes(app: FastifyInstance, house: MediaHouse, authenticate: Authenticate): void {
  const { db, storage, clock } = house;
  app.register(async (scope) => {
    await scope.register(multipart, { limits: { files: 1, fields: 4, fileSize: largestMediaBytes + 1 } });
    const mount = createMount(scope, authenticate);
    mount(api.media.upload, async ({ actor, request }) => {
      const part = request.isMultipart() ? await request.file() : undefined;
      if (!part) throw invalidField('file', 'Send the file as multipart form, in the field "file".');
      const name = part.filename?.slice(-240) || null;
      return uploadMedia(house, actor.workspaceId, part.file, name);
    });
    mount(api.media.shared, ({ actor, params, query }) => listShared(db, actor.workspaceId, params.id, query));
    mount(api.media.retry, ({ actor, params }) => db.withTx((tx) => retryMedia(tx, actor.workspaceId, params.id)));

    /** A route that answers with bytes: every member may, and only ids of their workspace are there. */
    const bytes = (
      path: string,
      noun: string,
      answer: (actor: Actor, id: string, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
    ) =>
      scope.get<{ Params: { id: string } }>(apiPrefix + path, async (request, reply) => {
        const actor = await authenticate(request);
        if (!actor) throw new AppError('unauthenticated', 'unauthenticated', 'Sign in first.');
        const id = Id.safeParse(request.params.id);
        if (!id.success) throw notFound(noun);
        return answer(actor, id.data, request, reply);
      });
    bytes('/media/:id', 'file', ({ workspaceId }, id, request, reply) =>
      serveMedia(db, storage, workspaceId, id, request, reply),
    );
    bytes('/media/:id/thumbnail', 'file', ({ workspaceId }, id, request, reply) =>
      serveThumbnail(db, storage, workspaceId, id, request, reply),
    );
    bytes('/conversations/:id/files.zip', 'conversation', async ({ workspaceId }, id, _request, reply) => {
      await requireConversation(db, workspaceId, id);
      const name = `files ${clock().toISOString().slice(0, 10)}.zip`;
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', disposition('attachment', name))
        .header('cache-control', 'no-store')
        .send(zipFiles(db, storage, workspaceId, id));
    });
  });
}
