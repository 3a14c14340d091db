import { isMediaKind } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';
import { fetchTask } from './fetch-task.ts';

/** A message of a customer, as far as its file is concerned. */
export interface MessageWithFile {
  id: string;
  channelId: string;
  type: string;
  content: unknown;
}

/** Meta's description of the file a message is; null for messages that are none, or whose file Meta left out. */
export function fileOf({ type, content }: Pick<MessageWithFile, 'type' | 'content'>) {
  if (!isMediaKind(type) || typeof content !== 'object' || content === null) return null;
  const { id, sha256, filename } = content as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') return null;
  return {
    kind: type,
    sourceId: id,
    sha256: typeof sha256 === 'string' ? sha256 : null,
    name: typeof filename === 'string' && filename !== '' ? filename : null,
  };
}

/** Has the files of these new messages fetched once the transaction committed. Each file gets the id of its message. */
export async function wantMedia(
  sql: Sql,
  workspaceId: string,
  messages: readonly MessageWithFile[],
  now: Date,
): Promise<void> {
  const wanted = messages.flatMap((message) => {
    const file = fileOf(message);
    return file ? [{ id: message.id, channel_id: message.channelId, ...file }] : [];
  });
  if (wanted.length === 0) return;
  await sql.raw(
    `with wanted as (
       insert into media (workspace_id, id, channel_id, kind, state, source_id, source_sha256, name, created_at)
       select $1, x.id, x.channel_id, x.kind, 'waiting', x."sourceId", x.sha256, x.name, $3
       from json_to_recordset($2::json)
         as x(id uuid, channel_id uuid, kind text, "sourceId" text, sha256 text, name text)
       on conflict do nothing returning id
     )
     select graphile_worker.add_job($4, payload => json_build_object('workspaceId', $1::uuid, 'id', w.id),
       job_key => 'media ' || w.id) from wanted w`,
    [workspaceId, JSON.stringify(wanted), now, fetchTask],
    'media-want',
  );
}
