import type { ChannelCheck } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';
import type { ChannelRow } from './model.ts';

const columns = `c.id, c.workspace_id as "workspaceId", c.meta_app_id as "appId", a.app_key as "appKey", c.name,
  c.phone_number_id as "phoneNumberId", c.waba_id as "wabaId", c.display_phone_number as "displayPhoneNumber",
  c.sandbox, c.graph_base_url as "graphBaseUrl", c.access_token_sealed as "accessTokenSealed",
  c.verify_token_sealed as "verifyTokenSealed", c.throughput, c.paused_at as "pausedAt",
  c.paused_reason as "pausedReason", c.quality_rating as "qualityRating", c.messaging_limit as "messagingLimit",
  c.checks, c.first_webhook_at as "firstWebhookAt", c.created_at as "createdAt"`;
const from = `from channel c join meta_app a on a.workspace_id = c.workspace_id and a.id = c.meta_app_id`;

/** Numbers of a workspace, oldest first. */
export function listChannelRows(sql: Sql, workspaceId: string): Promise<ChannelRow[]> {
  return sql.raw<ChannelRow>(
    `select ${columns} ${from} where c.workspace_id = $1 order by c.created_at, c.id`,
    [workspaceId],
    'channel-list',
  );
}

/** Every number of every workspace. */
export function listAllChannelRows(sql: Sql): Promise<ChannelRow[]> {
  return sql.raw<ChannelRow>(`select ${columns} ${from} order by c.created_at, c.id`, [], 'channel-list-all');
}

export async function findChannelRow(sql: Sql, workspaceId: string, id: string): Promise<ChannelRow | null> {
  const [row] = await sql.raw<ChannelRow>(
    `select ${columns} ${from} where c.workspace_id = $1 and c.id = $2`,
    [workspaceId, id],
    'channel-find',
  );
  return row ?? null;
}

/** As `findChannelRow`, and nobody else changes the number until the transaction ends. */
export async function lockChannelRow(sql: Sql, workspaceId: string, id: string): Promise<ChannelRow | null> {
  const [row] = await sql.raw<ChannelRow>(
    `select ${columns} ${from} where c.workspace_id = $1 and c.id = $2 for update of c`,
    [workspaceId, id],
    'channel-lock',
  );
  return row ?? null;
}

/** Writes everything that may change about a number. */
export async function saveChannelRow(sql: Sql, row: ChannelRow): Promise<void> {
  await sql.raw(
    `update channel set name = $3, phone_number_id = $4, waba_id = $5, meta_app_id = $6, display_phone_number = $7,
       access_token_sealed = $8, verify_token_sealed = $9, throughput = $10, paused_at = $11, paused_reason = $12,
       quality_rating = $13, messaging_limit = $14, checks = $15::jsonb, first_webhook_at = $16
     where workspace_id = $1 and id = $2`,
    [
      row.workspaceId,
      row.id,
      row.name,
      row.phoneNumberId,
      row.wabaId,
      row.appId,
      row.displayPhoneNumber,
      row.accessTokenSealed,
      row.verifyTokenSealed,
      row.throughput,
      row.pausedAt,
      row.pausedReason,
      row.qualityRating,
      row.messagingLimit,
      JSON.stringify(row.checks),
      row.firstWebhookAt,
    ],
    'channel-save',
  );
}

export interface NewChannel {
  id: string;
  workspaceId: string;
  appId: string;
  name: string;
  phoneNumberId: string;
  wabaId: string;
  sandbox: boolean;
  graphBaseUrl: string | null;
  accessTokenSealed: string;
  verifyTokenSealed: string;
  checks: ChannelCheck[];
  now: Date;
}

/** False when this workspace has the phone number id already. */
export async function insertChannel(sql: Sql, channel: NewChannel): Promise<boolean> {
  const rows = await sql.raw(
    `insert into channel (workspace_id, id, meta_app_id, name, phone_number_id, waba_id, sandbox, graph_base_url,
       access_token_sealed, verify_token_sealed, checks, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12)
     on conflict (workspace_id, phone_number_id) do nothing returning 1`,
    [
      channel.workspaceId,
      channel.id,
      channel.appId,
      channel.name,
      channel.phoneNumberId,
      channel.wabaId,
      channel.sandbox,
      channel.graphBaseUrl,
      channel.accessTokenSealed,
      channel.verifyTokenSealed,
      JSON.stringify(channel.checks),
      channel.now,
    ],
  );
  return rows.length > 0;
}
