import type { MediaKind } from '@transom/protocol';
import { type MessageRow, messageColumns, presentMessage } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import type { Sql } from '#platform/db/sql';
import type { KeptFile } from './keep-file.ts';

export interface StoredMedia {
  id: string;
  channelId: string | null;
  kind: MediaKind;
  state: 'waiting' | 'ready' | 'failed' | 'gone';
  sourceId: string | null;
  sourceSha256: string | null;
  attempts: number;
  mime: string | null;
  size: number | null;
  sha256: string | null;
  name: string | null;
  hasThumbnail: boolean;
  monoOpus: boolean;
  metaId: string | null;
  metaChannelId: string | null;
  metaUploadedAt: Date | null;
  createdAt: Date;
}

/** A stored file with what was made of it. */
export interface FileAtHand extends KeptFile {
  hasThumbnail: boolean;
}

export async function findMedia(sql: Sql, workspaceId: string, id: string): Promise<StoredMedia | null> {
  const [row] = await sql.raw<StoredMedia>(
    `select id, channel_id as "channelId", kind, state, source_id as "sourceId", source_sha256 as "sourceSha256",
       attempts, mime, size, sha256, name, has_thumbnail as "hasThumbnail", mono_opus as "monoOpus",
       meta_id as "metaId", meta_channel_id as "metaChannelId",
       meta_uploaded_at as "metaUploadedAt", created_at as "createdAt"
     from media where workspace_id = $1 and id = $2`,
    [workspaceId, id],
    'media-find',
  );
  return row ?? null;
}

export async function addUpload(
  sql: Sql,
  workspaceId: string,
  { id, kind, name, now, file }: { id: string; kind: MediaKind; name: string | null; now: Date; file: FileAtHand },
): Promise<void> {
  const { mime, size, sha256, width, height, durationMs, monoOpus, hasThumbnail } = file;
  await sql.raw(
    `insert into media (workspace_id, id, kind, state, mime, size, sha256, width, height, duration_ms, name, created_at,
       mono_opus, has_thumbnail)
     values ($1, $2, $3, 'ready', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [workspaceId, id, kind, mime, size, sha256, width, height, durationMs, name, now, monoOpus, hasThumbnail],
    'media-upload',
  );
}

/** The file of a customer's message is here. */
export async function markReady(tx: Tx, workspaceId: string, id: string, file: FileAtHand): Promise<void> {
  const { mime, size, sha256, width, height, durationMs, monoOpus, hasThumbnail } = file;
  await tx.raw(
    `update media set state = 'ready', reason = null, mime = $3, size = $4, sha256 = $5, width = $6, height = $7,
       duration_ms = $8, mono_opus = $9, has_thumbnail = $10
     where workspace_id = $1 and id = $2`,
    [workspaceId, id, mime, size, sha256, width, height, durationMs, monoOpus, hasThumbnail],
    'media-ready',
  );
  await tellOfMedia(tx, workspaceId, id);
}

/** @param attempts tries so far; a row that is asked for again begins at 0 */
export async function moveMedia(
  tx: Tx,
  workspaceId: string,
  id: string,
  {
    state,
    reason = null,
    attempts,
  }: { state: 'waiting' | 'failed' | 'gone'; reason?: string | null; attempts: number },
): Promise<void> {
  await tx.raw(
    'update media set state = $3, reason = $4, attempts = $5, tried_at = now() where workspace_id = $1 and id = $2',
    [workspaceId, id, state, reason, attempts],
    'media-move',
  );
  await tellOfMedia(tx, workspaceId, id);
}

/** A customer's file has the id of its message, so one event tells every open inbox. */
async function tellOfMedia(tx: Tx, workspaceId: string, id: string): Promise<void> {
  const [row] = await tx.raw<MessageRow>(
    `select ${messageColumns} from message m where m.workspace_id = $1 and m.id = $2 and m.media_id = $2 for update`,
    [workspaceId, id],
    'media-message',
  );
  if (row) tx.emit(workspaceId, { kind: 'message.changed', message: presentMessage(row) });
}

export async function noteMetaId(
  sql: Sql,
  workspaceId: string,
  id: string,
  { metaId, channelId, now }: { metaId: string; channelId: string; now: Date },
): Promise<void> {
  await sql.raw(
    `update media set meta_id = $3, meta_channel_id = $4, meta_uploaded_at = $5 where workspace_id = $1 and id = $2`,
    [workspaceId, id, metaId, channelId, now],
    'media-meta-id',
  );
}

/** A message takes this upload: from now on it stays. Waits for whoever is about to remove it. */
export async function markSent(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.raw(
    'update media set sent_at = now() where workspace_id = $1 and id = $2 and sent_at is null',
    [workspaceId, id],
    'media-sent',
  );
}
