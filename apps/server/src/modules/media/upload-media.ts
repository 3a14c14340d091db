import type { Readable } from 'node:stream';
import { type FileProblem, largestMediaBytes, type UploadedMedia } from '@transom/protocol';
import { presentMedia } from '#modules/presenting';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import type { MediaHouse } from './house.ts';
import { FileTooLarge, keepFile, storageKey } from './keep-file.ts';
import { makeThumbnail } from './make-thumbnail.ts';
import { addUpload } from './store.ts';

/**
 * Takes in a file that is going to be sent. What it is, is read from its content.
 *
 * Throws `media_empty`, `media_type_unsupported` and `media_too_large` by Meta's limits; nothing of the file stays then.
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
    if (file.checked.problem) throw refusal(file.checked.problem);
    const { kind } = file.checked;
    const hasThumbnail = await makeThumbnail(storage, key, file);
    await addUpload(db, workspaceId, { id, kind, name, now: clock(), file: { ...file, hasThumbnail } });
    const { mime, size, width, height, durationMs } = file;
    const seen = { id, state: 'ready' as const, reason: null, name, mime, size, width, height, durationMs };
    return { kind, ...presentMedia({ ...seen, hasThumbnail }) };
  } catch (error) {
    await storage.remove(key);
    throw error instanceof FileTooLarge ? tooLarge('files', largestMediaBytes) : error;
  }
}

function refusal(problem: FileProblem): AppError {
  switch (problem.code) {
    case 'media_empty':
      return new AppError('invalid', 'media_empty', 'This file is empty: it has no bytes.', { field: 'file' });
    case 'media_too_large':
      return tooLarge(`files of the kind ${problem.kind}`, problem.limit);
    case 'media_type_unsupported': {
      const why =
        problem.mime === 'audio/ogg'
          ? 'WhatsApp takes an Ogg file only with Opus sound in one channel.'
          : `WhatsApp does not take this kind of file (${problem.mime}). Send a JPEG, PNG, MP4, an audio file, a PDF, a text or an Office document.`;
      return new AppError('invalid', 'media_type_unsupported', why, { field: 'file', mime: problem.mime });
    }
  }
}

const tooLarge = (what: string, limit: number) =>
  new AppError('too_large', 'media_too_large', `WhatsApp takes ${what} of at most ${sayBytes(limit)}.`, { limit });

const sayBytes = (bytes: number) => (bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${bytes / 1024 / 1024} MB`);
