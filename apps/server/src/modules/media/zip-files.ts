import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Sql } from '#platform/db/sql';
import type { Storage } from '#platform/storage/storage';
import { storageKey } from './keep-file.ts';

interface ZippedFile {
  id: string;
  messageId: string;
  at: Date;
  arrival: number;
  name: string | null;
  mime: string | null;
  type: string;
  size: number;
}

const pageSize = 500;

/**
 * All files of a conversation as one zip, oldest first, made while it is read: neither the archive nor a whole file is
 * ever in memory or on disk. Files are stored as they are, since pictures, sounds and films are packed already.
 */
export function zipFiles(sql: Sql, storage: Storage, workspaceId: string, conversationId: string): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const addAll = async () => {
    const names = new Set<string>();
    let after: ZippedFile | undefined;
    do {
      const files = await filesOf(sql, workspaceId, conversationId, after);
      for (const file of files) {
        const facts = { mtime: file.at, compress: false, size: file.size };
        zip.addReadStreamLazy(entryName(file, names), facts, (give) =>
          give(null, storage.read(storageKey(workspaceId, file.id))),
        );
      }
      after = files.length === pageSize ? files.at(-1) : undefined;
    } while (after && !output.destroyed);
    zip.end();
  };
  addAll().catch((error: Error) => output.destroy(error));
  return output;
}

function filesOf(sql: Sql, workspaceId: string, conversationId: string, after: ZippedFile | undefined) {
  return sql.raw<ZippedFile>(
    `select f.id, m.id as "messageId", m.at, m.arrival, f.name, f.mime, m.type, f.size
     from message m join media f on f.workspace_id = m.workspace_id and f.id = m.media_id
     where m.workspace_id = $1 and m.conversation_id = $2 and m.media_id is not null and m.deleted_at is null
       and f.state = 'ready' and f.size is not null
       ${after ? 'and (m.at, m.arrival) > (select o.at, o.arrival from message o where o.workspace_id = $1 and o.id = $4)' : ''}
     order by m.at, m.arrival limit $3`,
    [workspaceId, conversationId, pageSize, ...(after ? [after.messageId] : [])],
    after ? 'zip-files-after' : 'zip-files',
  );
}

/** `2026-11-22 14.03 quote.pdf`: sorts by time, and names nothing outside the folder it is unpacked into. */
export function entryName(
  { at, name, mime, type }: Pick<ZippedFile, 'at' | 'name' | 'mime' | 'type'>,
  taken: Set<string>,
) {
  const ending = (mime?.split('/')[1] ?? 'bin').replace('jpeg', 'jpg').replace(/[^a-z0-9]/g, '') || 'bin';
  const own = name?.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '');
  const time = at.toISOString().slice(0, 16).replace('T', ' ').replace(':', '.');
  const wanted = `${time} ${own || `${type}.${ending}`}`;
  const dot = wanted.lastIndexOf('.');
  let unique = wanted;
  for (let i = 2; taken.has(unique); i += 1) unique = `${wanted.slice(0, dot)} (${i})${wanted.slice(dot)}`;
  taken.add(unique);
  return unique;
}
