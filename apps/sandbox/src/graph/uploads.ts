import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { GraphError, unsupportedRequest } from '../rules/graph-error.ts';
import { LARGEST_UPLOAD } from '../rules/media-limits.ts';
import { newNumericId } from '../state/ids.ts';
import type { Upload } from '../state/types.ts';
import { handleFor } from '../templates/samples.ts';
import { parametersOf, requiredText, textIn } from './read-body.ts';

interface SessionRoute {
  Params: { session: string };
}

const TYPES = new Set(['image/jpeg', 'image/jpg', 'image/png', 'video/mp4', 'application/pdf']);

/**
 * The resumable upload, which gives handles for template samples and profile pictures: a session is opened, its bytes
 * are sent from an offset on, and what a cut connection had brought stays (Meta, graph-api/guides/upload).
 */
export async function uploadRoutes(app: FastifyInstance, context: Context): Promise<void> {
  const receiving = new Set<string>();

  app.post<{ Params: { id: string } }>('/:id/uploads', async (request) => {
    if (request.params.id !== context.state.account.appId) throw unsupportedRequest('post', request.params.id);
    const parameters = parametersOf(request);
    const fileType = requiredText(parameters, 'file_type');
    const fileLength = Number(parameters.file_length);
    if (!Number.isInteger(fileLength) || fileLength < 1 || fileLength > LARGEST_UPLOAD) {
      throw new GraphError(100, { message: `Param file_length must be between 1 and ${LARGEST_UPLOAD}` });
    }
    if (!TYPES.has(fileType)) {
      throw new GraphError(100, { message: `Param file_type must be one of {${[...TYPES].join(', ')}}` });
    }
    const fileName = textIn(parameters, 'file_name') ?? null;
    const upload: Upload = { id: newNumericId(), fileName, fileType, fileLength, handle: null };
    context.commit({ kind: 'upload', upload });
    await context.journal.written();
    return { id: sessionId(upload) };
  });

  app.get<SessionRoute>('/upload:::session', async (request) => {
    const upload = findUpload(context, request.params.session);
    return { id: sessionId(upload), file_offset: await context.media.receivedOf(upload.id) };
  });

  await app.register(async (scope) => {
    // The bytes are read as they come, whatever they are called, so that those of a cut connection are kept.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<SessionRoute>('/upload:::session', { bodyLimit: LARGEST_UPLOAD }, async (request) => {
      const upload = findUpload(context, request.params.session);
      if (upload.handle !== null) return { h: upload.handle };
      const offset = Number(request.headers.file_offset ?? 0);
      const received = await context.media.receivedOf(upload.id);
      if (offset !== received) {
        throw new GraphError(100, { message: `The file_offset must be ${received}, what was received so far.` });
      }
      // Two at once would mix their bytes.
      if (receiving.has(upload.id)) throw new GraphError(100, { message: 'The file is being received already.' });
      receiving.add(upload.id);
      const size = await context.media
        .receive(upload.id, bytesOf(request.body), upload.fileLength)
        .finally(() => receiving.delete(upload.id));
      if (size < upload.fileLength) throw new GraphError(100, { message: 'The file is not complete yet.' });
      const media = await context.media.complete(upload.id, upload.fileType, upload.fileName, context.now());
      const handle = handleFor(media.id, upload.fileName, upload.fileType);
      context.commit({ kind: 'media', media });
      context.commit({ kind: 'upload', upload: { ...upload, handle } });
      await context.journal.written();
      return { h: handle };
    });
  });
}

function bytesOf(body: unknown): AsyncIterable<Buffer> | Buffer[] {
  return body === undefined || body === null ? [] : (body as IncomingMessage);
}

/** `MTphd…`, as Meta writes it; its signature rides in the query and is not looked at. */
function sessionId({ id }: Upload): string {
  return `upload:${Buffer.from(`1:attachment:${id}`).toString('base64url')}?sig=ARZ${id.slice(0, 8)}`;
}

function findUpload({ state }: Context, session: string): Upload {
  const id = Buffer.from(session, 'base64url').toString().split(':').at(-1) ?? '';
  const upload = state.uploads.get(id);
  if (!upload) throw unsupportedRequest('post', `upload:${session}`);
  return upload;
}
