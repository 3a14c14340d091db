import type { CloudApi } from '@transom/cloud-api/client';
import { CloudApiError } from '@transom/cloud-api/errors';
import type { MediaHouse } from './house.ts';
import { storageKey } from './keep-file.ts';
import { findMedia, noteMetaId } from './store.ts';

/** The number a file goes out from. */
export interface UploadTarget {
  workspaceId: string;
  channelId: string;
  phoneNumberId: string;
  api: Pick<CloudApi, 'uploadMedia'>;
}

/** Meta's id for a file of ours; throws CloudApiError. */
export type MediaForMeta = (target: UploadTarget, mediaId: string, signal: AbortSignal) => Promise<string>;

/** Meta keeps uploads for 30 days (Meta, business-phone-numbers/media); a day is left for a message that waits. */
const metaKeepsMs = 29 * 24 * 60 * 60 * 1000;

/** Gives Meta the file unless it has it already. */
export function uploadForSending({ db, storage, clock }: Pick<MediaHouse, 'db' | 'storage' | 'clock'>): MediaForMeta {
  return async ({ workspaceId, channelId, phoneNumberId, api }, mediaId, signal) => {
    const media = await findMedia(db, workspaceId, mediaId);
    if (media?.state !== 'ready' || media.mime === null || media.size === null) {
      throw new CloudApiError({ message: 'The file is not here.', reached: 'answered', httpStatus: 400, code: 131053 });
    }
    const now = clock();
    const freshAfter = now.getTime() - metaKeepsMs;
    const known = media.metaChannelId === channelId && (media.metaUploadedAt?.getTime() ?? 0) > freshAfter;
    if (known && media.metaId !== null) return media.metaId;
    const content = storage.read(storageKey(workspaceId, mediaId));
    const file = { mime: media.mime, filename: media.name ?? 'file', size: media.size, content };
    const { id } = await api.uploadMedia(phoneNumberId, file, signal);
    await noteMetaId(db, workspaceId, mediaId, { metaId: id, channelId, now });
    return id;
  };
}
