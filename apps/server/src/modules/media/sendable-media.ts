import { type MediaKind, mediaLimits } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';
import { AppError, invalidField } from '#platform/errors';
import { findMedia } from './store.ts';

/** An uploaded file that may go out as `kind`; throws what is wrong with it, by Meta's limits. */
export async function sendableMedia(
  sql: Sql,
  workspaceId: string,
  mediaId: string,
  kind: MediaKind,
): Promise<{ name: string | null }> {
  const media = await findMedia(sql, workspaceId, mediaId);
  if (media?.state !== 'ready') throw invalidField('media.id', 'There is no file with this id. Upload it first.');
  const { types, bytes } = mediaLimits[kind];
  if (!types.includes(media.mime ?? '')) {
    throw new AppError('invalid', 'media_type_unsupported', `A file of type ${media.mime} cannot be sent as ${kind}.`, {
      field: 'media.id',
    });
  }
  if ((media.size ?? 0) > bytes) {
    throw new AppError('too_large', 'media_too_large', `This file is too large to be sent as ${kind}.`, {
      field: 'media.id',
      limit: bytes,
    });
  }
  return { name: media.name };
}
