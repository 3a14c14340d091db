import type { api, RouteResponse } from '@transom/protocol';
import type { Channels } from '#modules/channels';
import { readNoticeSettings } from '#modules/notices';
import { listMembers, readSettings } from '#modules/team';
import { qb, type Sql } from '#platform/db/sql';
import { notFound } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { feedNow } from './feed-now.ts';

/** What the web app needs to start: who I am, who and what is here, and where the feed stands. */
export async function bootstrap(
  sql: Sql,
  channels: Channels,
  actor: Actor,
  now: Date,
): Promise<RouteResponse<typeof api.bootstrap.get>> {
  const feed = await feedNow(sql, actor.workspaceId);
  const [members, connected, settings, workspace, notices] = await Promise.all([
    listMembers(sql, actor.workspaceId),
    channels.list(actor.workspaceId),
    readSettings(sql, actor.workspaceId),
    sql.first(qb.selectFrom('workspace').select(['id', 'name']).where('id', '=', actor.workspaceId)),
    readNoticeSettings(sql, actor.workspaceId, actor.memberId),
  ]);
  const member = members.find((m) => m.id === actor.memberId);
  if (!member || !workspace) throw notFound('account');
  const me = { member, workspace };
  return { me, members, channels: connected, settings, notices, serverTime: now.toISOString(), feed };
}
