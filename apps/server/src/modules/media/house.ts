import type { CloudApi } from '@transom/cloud-api/client';
import type { Platform } from '#platform/platform';
import type { Storage } from '#platform/storage/storage';

/** What the use cases of this module share. */
export interface MediaHouse extends Pick<Platform, 'db' | 'clock' | 'log'> {
  storage: Storage;
  /** A number with its token. Throws `not_found`. */
  openChannel(workspaceId: string, id: string): Promise<{ phoneNumberId: string; api: MediaApi }>;
}

export type MediaApi = Pick<CloudApi, 'mediaFacts' | 'downloadMedia'>;
