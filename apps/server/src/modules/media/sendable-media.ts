import { type MediaKind, mediaLimits, type SendMedia } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { AppError, invalidField } from '#platform/errors';
import { findMedia, markSent } from './store.ts';

/**
 * An uploaded file that may go out as `kind`; throws what is wrong with it, by Meta's limits. It counts as sent from
 * here on and is kept.
 */
export async function sendableMedia(
  tx: Tx,
  workspaceId: string,
  { id, voice }: SendMedia,
  kind: MediaKind,
): Promise<{ name: string | null }> {
  await markSent(tx, workspaceId, id);
  const media = await findMedia(tx, workspaceId, id);
  if (media?.state !== 'ready') throw invalidField('media.id', 'There is no file with this id. Upload it first.');
  const { types, bytes } = mediaLimits[kind];
  if (!types.includes(media.mime ?? '')) {
    throw new AppError('invalid', 'media_type_unsupported', `A file of type ${media.mime} cannot be sent as ${kind}.`, {
      field: 'media.id',
    });
  }
  if (voice && (kind !== 'audio' || !media.monoOpus)) {
    throw new AppError(
      'invalid',
      'media_type_unsupported',
      'Only Ogg Opus sound with one channel can be sent as a voice note. Leave `voice` out to send it as a sound file.',
      { field: 'media.voice' },
    );
  }
  if ((media.size ?? 0) > bytes) {
    throw new AppError('too_large', 'media_too_large', `This file is too large to be sent as ${kind}.`, {
      field: 'media.id',
      limit: bytes,
    });
  }
  return { name: media.name };
}
