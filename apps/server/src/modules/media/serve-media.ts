import { unknownType } from '@transom/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sql } from '#platform/db/sql';
import { notFound } from '#platform/errors';
import type { ByteRange, Storage } from '#platform/storage/storage';
import { storageKey } from './keep-file.ts';
import { thumbnailKey } from './make-thumbnail.ts';
import { findMedia } from './store.ts';

/** What a browser may show in place. Everything else, HTML and SVG above all, it can only save. */
const shown = /^(image\/(jpeg|png|gif|webp|avif)|audio\/[a-z0-9]+|video\/[a-z0-9]+|application\/pdf)$/;

const dayInSeconds = 86_400;

/** Answers with the bytes of a file of this workspace, or the part of them that was asked for. */
export async function serveMedia(
  sql: Sql,
  storage: Storage,
  workspaceId: string,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const media = await findMedia(sql, workspaceId, id);
  if (media?.state !== 'ready' || media.size === null) throw notFound('file');
  const inline = shown.test(media.mime ?? '');
  guard(reply, `"${media.sha256}"`)
    .header('content-type', inline ? media.mime : unknownType)
    .header('content-disposition', disposition(inline ? 'inline' : 'attachment', media.name))
    .header('accept-ranges', 'bytes');
  if (request.headers['if-none-match'] === `"${media.sha256}"`) return reply.code(304).send();
  const range = readRange(request.headers.range, media.size);
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${media.size}`).send();
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${media.size}`);
  const length = range ? range.end - range.start + 1 : media.size;
  reply.header('content-length', length);
  return length === 0 ? reply.send('') : reply.send(storage.read(storageKey(workspaceId, id), range ?? undefined));
}

/** Answers with the small picture of a picture. */
export async function serveThumbnail(
  sql: Sql,
  storage: Storage,
  workspaceId: string,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const media = await findMedia(sql, workspaceId, id);
  if (!media?.hasThumbnail) throw notFound('file');
  const etag = `"${media.sha256}-thumbnail"`;
  guard(reply, etag).header('content-type', 'image/webp').header('content-disposition', 'inline');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.send(storage.read(thumbnailKey(storageKey(workspaceId, id))));
}

/** What every answer with somebody's bytes says: it runs nothing, and no shared cache keeps it. */
const guard = (reply: FastifyReply, etag: string): FastifyReply =>
  reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
    .header('cache-control', `private, max-age=${dayInSeconds}`)
    .header('etag', etag);

/** One range as browsers ask for it; a header in any other form is answered with the whole (RFC 9110, 14.2). */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return null;
  const [first, last] = [asked[1] ?? '', asked[2] ?? ''];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}

/** What a browser does with an answer, and the name it saves it under. */
export function disposition(how: 'inline' | 'attachment', name: string | null): string {
  if (name === null) return how;
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
