import { defaultNoticeSettings, type NoticeSettings } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';

export interface DeviceRow {
  id: string;
  name: string;
  createdAt: Date;
  lastPushAt: Date | null;
}

const columns = 'id, name, created_at as "createdAt", last_push_at as "lastPushAt"';

/** A member's devices, the newest first. */
export function listDevices(sql: Sql, workspaceId: string, memberId: string): Promise<DeviceRow[]> {
  return sql.raw<DeviceRow>(
    `select ${columns} from push_device where workspace_id = $1 and member_id = $2 order by created_at desc, id desc`,
    [workspaceId, memberId],
  );
}

export interface NewDevice {
  id: string;
  memberId: string;
  name: string;
  endpointDigest: string;
  subscriptionSealed: string;
  now: Date;
}

/** Writes a device; one with this endpoint is taken over, whoever's it was. */
export async function putDevice(sql: Sql, workspaceId: string, device: NewDevice): Promise<DeviceRow | undefined> {
  const { id, memberId, name, endpointDigest, subscriptionSealed, now } = device;
  const [row] = await sql.raw<DeviceRow>(
    `insert into push_device (workspace_id, id, member_id, name, endpoint_digest, subscription_sealed, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace_id, endpoint_digest) do update set
       id = excluded.id, member_id = excluded.member_id, name = excluded.name,
       subscription_sealed = excluded.subscription_sealed, created_at = excluded.created_at
     returning ${columns}`,
    [workspaceId, id, memberId, name, endpointDigest, subscriptionSealed, now],
  );
  return row;
}

/** Drops all but the newest devices of a member. */
export function keepNewestDevices(sql: Sql, workspaceId: string, memberId: string, most: number): Promise<unknown> {
  return sql.raw(
    `delete from push_device where workspace_id = $1 and id in (
       select id from push_device where workspace_id = $1 and member_id = $2 order by created_at desc, id desc offset $3)`,
    [workspaceId, memberId, most],
  );
}

/** Deletes a device, of this member if one is given; false when there is none. */
export async function dropDevice(sql: Sql, workspaceId: string, id: string, memberId?: string): Promise<boolean> {
  const rows = await sql.raw(
    `delete from push_device where workspace_id = $1 and id = $2 and ($3::uuid is null or member_id = $3) returning 1`,
    [workspaceId, id, memberId ?? null],
  );
  return rows.length > 0;
}

export async function hasDevice(sql: Sql, workspaceId: string, id: string, memberId: string): Promise<boolean> {
  const statement = 'select 1 from push_device where workspace_id = $1 and id = $2 and member_id = $3';
  return (await sql.raw(statement, [workspaceId, id, memberId])).length > 0;
}

export interface PushTarget {
  id: string;
  memberId: string;
  subscriptionSealed: string;
  settings: NoticeSettings;
}

/** Devices with how their members want to be told: all of a workspace, or one. */
export async function readTargets(sql: Sql, workspaceId: string, id?: string): Promise<PushTarget[]> {
  const rows = await sql.raw<PushTarget & { settings: Partial<NoticeSettings> | null }>(
    `select d.id, d.member_id as "memberId", d.subscription_sealed as "subscriptionSealed", s.settings
     from push_device d
     left join notice_settings s on s.workspace_id = d.workspace_id and s.member_id = d.member_id
     where d.workspace_id = $1 and ($2::uuid is null or d.id = $2)`,
    [workspaceId, id ?? null],
    'push-targets',
  );
  return rows.map((row) => ({ ...row, settings: { ...defaultNoticeSettings, ...row.settings } }));
}

export function notePush(sql: Sql, workspaceId: string, id: string, now: Date): Promise<unknown> {
  return sql.raw('update push_device set last_push_at = $3 where workspace_id = $1 and id = $2', [
    workspaceId,
    id,
    now,
  ]);
}

/** Workspaces in which somebody takes pushes. */
export async function workspacesWithDevices(sql: Sql): Promise<string[]> {
  const rows = await sql.raw<{ id: string }>('select distinct workspace_id as id from push_device', []);
  return rows.map(({ id }) => id);
}
