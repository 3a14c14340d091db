import { i18n } from '@/locales/i18n.ts';
import { ApiError, call, NetworkError } from './api.ts';
import { errorText } from './error-text.ts';
import { keptFile } from './kept-files.ts';
import type { OutboxEntry } from './outbox-entries.ts';

/** A slow line may take this long for a voice note; then it is tried again. */
const patienceMs = 120_000;

/** Brings the file of an entry to the server; the entry that comes back refers to it. Throws as `call` does. */
export async function uploadEntry(entry: OutboxEntry): Promise<OutboxEntry> {
  const { file: kept, body, shown } = entry;
  const file = kept && (await keptFile(kept.key));
  if (!file || !('media' in body)) throw new ApiError('not_found', 404, i18n.t('errors:file_lost'));
  const form = new FormData();
  form.set('file', file);
  try {
    const media = await call('media.upload', {}, { form, signal: AbortSignal.timeout(patienceMs) });
    return {
      ...entry,
      body: { ...body, media: { ...body.media, id: media.id } },
      shown: { ...shown, media },
      file: { key: kept.key, uploaded: true },
    };
  } catch (error) {
    if (error instanceof ApiError) throw new ApiError(error.code, error.status, errorText(error), error.details);
    throw error instanceof NetworkError ? error : new NetworkError('The upload was cut off.', { cause: error });
  }
}
