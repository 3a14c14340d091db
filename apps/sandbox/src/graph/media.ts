import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { GraphError, unsupportedRequest } from '../rules/graph-error.ts';
import { isAnimatedWebp, kindOf, LARGEST_UPLOAD, whyNotAllowed } from '../rules/media-limits.ts';

/** Uploading media (Meta, business-phone-numbers/media). Reading and deleting by id are nodes. */
export async function mediaRoutes(app: FastifyInstance, context: Context): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: { files: 1, fileSize: LARGEST_UPLOAD, fields: 8 } });
    scope.post<{ Params: { id: string } }>('/:id/media', async (request) => {
      const { id } = request.params;
      if (id !== context.state.account.phoneNumberId) throw unsupportedRequest('post', id);
      if (!request.isMultipart()) throw new GraphError(100, { message: 'The parameter file is required.' });
      const fields = new Map<string, string>();
      let file: { bytes: Buffer; filename: string | null; mimeType: string } | undefined;
      for await (const part of request.parts()) {
        if (part.type === 'field') fields.set(part.fieldname, String(part.value));
        else file = { bytes: await part.toBuffer(), filename: part.filename ?? null, mimeType: part.mimetype };
      }
      if (fields.get('messaging_product') !== 'whatsapp') {
        throw new GraphError(100, { message: 'The parameter messaging_product is required.' });
      }
      if (!file) throw new GraphError(100, { message: 'The parameter file is required.' });
      const mimeType = fields.get('type') ?? file.mimeType;
      const kind = kindOf(mimeType);
      if (kind === null) {
        throw new GraphError(100, {
          message: `Param file must be a file with one of the supported types. Received file of type '${mimeType}'.`,
        });
      }
      const refusal = whyNotAllowed(kind, mimeType, file.bytes.length, isAnimatedWebp(file.bytes));
      if (refusal !== undefined) throw new GraphError(131053, { details: refusal });
      const media = await context.media.store(file.bytes, mimeType, file.filename, context.now());
      context.commit({ kind: 'media', media });
      await context.journal.written();
      return { id: media.id };
    });
  });
}
