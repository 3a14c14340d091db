import multipart from '@fastify/multipart';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { FaultsPatch } from '../faults.ts';
import { LARGEST_UPLOAD } from '../rules/media-limits.ts';
import { cameraRoll } from '../state/camera-roll.ts';
import { CATALOGUE_ID, catalogue } from '../state/catalogue.ts';
import { CustomerPatch, changeCustomer, createCustomer, NewCustomer } from './change-customer.ts';
import { streamEvents } from './event-stream.ts';
import { read, WorldError } from './invalid-request.ts';
import { listTemplates } from './list-templates.ts';
import { playVoiceNote } from './play-voice-note.ts';
import { Inbound, receiveInbound } from './receive-inbound.ts';
import { changeReviewRules, ReviewRulesPatch } from './review-rules.ts';
import { Review, reviewTemplate } from './review-template.ts';
import { serveMedia } from './serve-media.ts';
import { viewCustomer } from './view-customer.ts';
import type { World } from './world.ts';

/** The world over HTTP, for tests, scripts and the phone page. Guarded by `authorize` where there is one. */
export function worldPlugin(
  context: Context,
  world: World,
  authorize: ((request: FastifyRequest) => Promise<boolean>) | undefined,
): FastifyPluginAsync {
  return async (app) => {
    app.setErrorHandler((error, request, reply) => {
      const refused = error instanceof WorldError ? error : asWorldError(error);
      if (!refused) {
        request.log.error({ err: error }, 'The sandbox failed to answer a call to its world.');
        return reply.status(500).send({ error: { code: 'internal', message: 'The sandbox failed.', details: {} } });
      }
      const { code, message, field, status } = refused;
      return reply.status(status).send({ error: { code, message, details: field === null ? {} : { field } } });
    });
    app.setNotFoundHandler(() => {
      throw new WorldError('not_found', 'The sandbox has no such address.');
    });
    app.addHook('onRequest', async (request) => {
      if (authorize && !(await authorize(request))) throw new WorldError('unauthenticated', 'Sign in first.');
    });

    app.post('/inbound', async (request) => receiveInbound(context, read(Inbound, request.body)));
    app.get<{ Querystring: { to?: string } }>('/sent', async (request) => ({ data: world.sent(request.query.to) }));
    app.get('/customers', async () => ({ data: world.customers() }));
    app.post('/customers', async (request, reply) => {
      const customer = await createCustomer(context, read(NewCustomer, request.body));
      return reply.status(201).send(viewCustomer(context.state, customer));
    });
    app.put<{ Params: { key: string } }>('/customers/:key', async (request) => {
      const patch = read(CustomerPatch, request.body);
      return viewCustomer(context.state, await changeCustomer(context, request.params.key, patch));
    });
    app.get<{ Params: { key: string } }>('/customers/:key/messages', async (request) => ({
      data: world.messages(request.params.key),
    }));
    app.post<{ Params: { wamid: string } }>('/messages/:wamid/played', async (request) => {
      await playVoiceNote(context, request.params.wamid);
      return { success: true };
    });
    app.post<{ Params: { key: string } }>('/templates/:key/review', async (request) =>
      reviewTemplate(context, request.params.key, read(Review, request.body)),
    );
    app.get('/templates', async () => ({ data: listTemplates(context.state) }));
    app.get('/review-rules', async () => context.state.reviewRules);
    app.put('/review-rules', async (request) => changeReviewRules(context, read(ReviewRulesPatch, request.body)));
    app.get('/faults', async () => world.faults());
    app.put('/faults', async (request) => world.changeFaults(read(FaultsPatch, request.body)));
    app.get('/wire', async () => ({ data: world.wire() }));
    app.get('/account', async () => {
      const { verifiedName, displayPhoneNumber } = context.state.account;
      return { verifiedName, displayPhoneNumber, profile: context.state.profile };
    });
    app.get('/catalogue', async () => ({ id: CATALOGUE_ID, products: catalogue }));
    app.get('/events', async (request, reply) => streamEvents(context, request, reply));
    app.get('/camera-roll', async () => ({
      data: cameraRoll
        .filter(({ id }) => context.state.media.has(id))
        .map(({ id, kind, label, file }) => ({ id, kind, label, filename: file })),
    }));
    app.get<{ Params: { id: string } }>('/media/:id', async (request, reply) =>
      serveMedia(context, request.params.id, reply),
    );
    await app.register(async (scope) => {
      await scope.register(multipart, { limits: { files: 1, fileSize: LARGEST_UPLOAD } });
      scope.post('/media', async (request) => {
        const file = request.isMultipart() ? await request.file() : undefined;
        if (!file) throw new WorldError('invalid_request', 'file: Send a file as multipart form.', 'file');
        const stored = await context.media.store(await file.toBuffer(), file.mimetype, file.filename, context.now());
        const media = { ...stored, fromCustomer: true };
        context.commit({ kind: 'media', media });
        await context.journal.written();
        return { id: media.id, mimeType: media.mimeType, sha256: media.sha256 };
      });
    });
  };
}

function asWorldError(error: unknown): WorldError | undefined {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  if (typeof status !== 'number' || status >= 500) return undefined;
  return new WorldError('invalid_request', error instanceof Error ? error.message : 'The request is not valid.');
}
