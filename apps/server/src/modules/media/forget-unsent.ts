import type { Database } from '#platform/db/database';
import type { Storage } from '#platform/storage/storage';
import { storageKey } from './keep-file.ts';
import { thumbnailKey } from './make-thumbnail.ts';

/** Files one transaction removes. */
const slice = 100;

/**
 * Removes uploads that no message took within a week: attached, then thought better of. A file somebody is about to
 * send at this moment is locked and stays.
 */
export async function forgetUnsent(db: Database, storage: Storage): Promise<void> {
  for (;;) {
    const gone = await db.withTx(async (tx) => {
      const files = await tx.raw<{ workspaceId: string; id: string }>(
        `select workspace_id as "workspaceId", id from media
         where channel_id is null and sent_at is null and created_at < now() - interval '7 days'
         order by created_at limit ${slice} for update skip locked`,
        [],
        'media-unsent',
      );
      // The files first: rows that stay behind after a failure are found again, files without a row would not be.
      for (const { workspaceId, id } of files) {
        const key = storageKey(workspaceId, id);
        await storage.remove(thumbnailKey(key));
        await storage.remove(key);
      }
      await tx.raw(
        `delete from media f using json_to_recordset($1::json) as x("workspaceId" uuid, id uuid)
         where f.workspace_id = x."workspaceId" and f.id = x.id`,
        [JSON.stringify(files)],
        'media-forget',
      );
      return files.length;
    });
    if (gone < slice) return;
  }
}
