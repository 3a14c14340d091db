import type { Readable } from 'node:stream';
import { largestMediaBytes, mediaKindOf, mediaLimits, type UploadedMedia } from '@transom/protocol';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import type { MediaHouse } from './house.ts';
import { FileTooLarge, keepFile, storageKey } from './keep-file.ts';
import { addUpload } from './store.ts';

const megabytes = (bytes: number) => (bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${bytes / 1024 / 1024} MB`);

const tooLarge = (what: string, limit: number) =>
  new AppError('too_large', 'media_too_large', `WhatsApp takes ${what} of at most ${megabytes(limit)}.`, { limit });

/**
 * Takes in a file that is going to be sent. What it is, is read from its content.
 *
 * Throws `media_type_unsupported` and `media_too_large` by Meta's limits; nothing of the file stays then.
 */
export async function uploadMedia(
  { db, storage, clock }: Pick<MediaHouse, 'db' | 'storage' | 'clock'>,
  workspaceId: string,
  content: Readable,
  name: string | null,
): Promise<UploadedMedia> {
  const id = newId();
  const key = storageKey(workspaceId, id);
  try {
    const file = await keepFile(storage, key, content, { name, maxBytes: largestMediaBytes });
    const kind = mediaKindOf(file.mime);
    if (!kind) {
      throw new AppError(
        'invalid',
        'media_type_unsupported',
        `WhatsApp does not take this kind of file (${file.mime}). Send a JPEG, PNG, MP4, an audio file, a PDF, a text or an Office document.`,
        { mime: file.mime },
      );
    }
    const { bytes } = mediaLimits[kind];
    if (file.size > bytes) throw tooLarge(`files of the kind ${kind}`, bytes);
    await addUpload(db, workspaceId, { id, kind, name, now: clock(), file });
    const { sha256: _digest, ...seen } = file;
    return { id, kind, name, state: 'ready', reason: null, url: `/api/v1/media/${id}`, ...seen };
  } catch (error) {
    await storage.remove(key);
    throw error instanceof FileTooLarge ? tooLarge('files', largestMediaBytes) : error;
  }
}
