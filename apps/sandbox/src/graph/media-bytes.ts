import { createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { GraphError } from '../rules/graph-error.ts';
import { findMedia } from '../state/state.ts';
import type { Media } from '../state/types.ts';
import { parametersOf, textIn } from './read-body.ts';

/** Where media bytes are, under the Graph mount, which Meta serves from a host of its own. */
const MEDIA_BYTES_PATH = '/whatsapp_business/attachments/';
export const GRAPH_PREFIX = '/sandbox/graph';

const URL_LIFE_MS = 5 * 60 * 1000;

/** The address of media bytes, good for 5 minutes and only with the bearer token. */
export function mediaUrl(context: Context, media: Media): string {
  const expires = Math.floor((context.now() + URL_LIFE_MS) / 1000);
  const query = new URLSearchParams({ mid: media.id, ext: String(expires), hash: hashOf(context, media.id, expires) });
  return `${context.origin()}${GRAPH_PREFIX}${MEDIA_BYTES_PATH}?${query}`;
}

/** Serves media bytes: 401 without the token, 404 once the address has expired (Meta, business-phone-numbers/media). */
export function mediaBytesRoutes(app: FastifyInstance, context: Context): void {
  app.get(MEDIA_BYTES_PATH, async (request, reply) => {
    const parameters = parametersOf(request);
    const id = textIn(parameters, 'mid') ?? '';
    const expires = Number(textIn(parameters, 'ext'));
    const media = findMedia(context.state, id, context.now());
    const good = hashOf(context, id, expires) === textIn(parameters, 'hash') && context.now() <= expires * 1000;
    const bytes = media && good ? await context.media.read(id) : null;
    if (!media || !bytes) throw new GraphError(100, { status: 404, message: 'URL expired or media not found' });
    return reply
      .header('content-type', media.mimeType)
      .header('content-disposition', 'attachment')
      .header('x-content-type-options', 'nosniff')
      .send(bytes);
  });
}

function hashOf({ state }: Context, id: string, expires: number): string {
  return createHmac('sha256', state.account.appSecret).update(`${id}:${expires}`).digest('base64url');
}
