import { defaultNoticeSettings, type NoticePatch, type NoticeSettings } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';

/** How a member is told of messages: their choices over the defaults. */
export async function readNoticeSettings(sql: Sql, workspaceId: string, memberId: string): Promise<NoticeSettings> {
  const [row] = await sql.raw<{ settings: Partial<NoticeSettings> }>(
    'select settings from notice_settings where workspace_id = $1 and member_id = $2',
    [workspaceId, memberId],
    'notice-settings',
  );
  return { ...defaultNoticeSettings, ...row?.settings };
}

/** Adds to a member's choices, and answers with all of them. */
export async function writeNoticeSettings(
  sql: Sql,
  workspaceId: string,
  memberId: string,
  changes: NoticePatch,
): Promise<NoticeSettings> {
  const [row] = await sql.raw<{ settings: Partial<NoticeSettings> }>(
    `insert into notice_settings (workspace_id, member_id, settings) values ($1, $2, $3)
     on conflict (workspace_id, member_id) do update set settings = notice_settings.settings || excluded.settings
     returning settings`,
    [workspaceId, memberId, JSON.stringify(changes)],
  );
  return { ...defaultNoticeSettings, ...row?.settings };
}
