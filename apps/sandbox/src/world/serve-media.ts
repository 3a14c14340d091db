import type { FastifyReply } from 'fastify';
import type { Context } from '../context.ts';
import { WorldError } from './invalid-request.ts';

/** What the phone page shows in place; anything else is only saved, whatever it says it is. */
const shown = /^(image\/(jpeg|png|gif|webp)|audio\/[a-z0-9]+|video\/(mp4|3gpp))(;|$)/;

/** The bytes of a file, for the phone page. */
export async function serveMedia(context: Context, id: string, reply: FastifyReply): Promise<FastifyReply> {
  const media = context.state.media.get(id);
  const bytes = media ? await context.media.read(id) : null;
  if (!media || !bytes) throw new WorldError('not_found', 'The sandbox does not hold this file.');
  const inline = shown.test(media.mimeType);
  return reply
    .header('content-type', inline ? media.mimeType : 'application/octet-stream')
    .header('content-disposition', inline ? 'inline' : 'attachment')
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=86400')
    .send(bytes);
}
