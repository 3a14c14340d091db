import type { Sql } from '#platform/db/sql';
import { newId } from '#platform/ids';
import type { SyncedTemplate, TemplateRow } from './model.ts';

const columns = `t.id, t.channel_id as "channelId", t.name, t.language, t.status, t.category,
  t.parameter_format as "parameterFormat", t.components, t.synced_at as "syncedAt"`;

type TemplateKey = [name: string, language: string, id: string];

export interface TemplateFilter {
  channelId: string | undefined;
  q: string | undefined;
  status: string | undefined;
  after: TemplateKey | undefined;
  limit: number;
}

/** Templates by name. Those that Meta no longer has are left out unless their status is asked for. */
export function listTemplateRows(sql: Sql, workspaceId: string, filter: TemplateFilter): Promise<TemplateRow[]> {
  const [name = null, language = null, id = null] = filter.after ?? [];
  return sql.raw<TemplateRow>(
    `select ${columns} from template t
     where t.workspace_id = $1 and ($2::uuid is null or t.channel_id = $2)
       and ($3::text is null or t.name like '%' || $3 || '%')
       and (case when $4::text is null then t.status <> 'DELETED' else t.status = upper($4) end)
       and ($5::text is null or (t.name, t.language, t.id) > ($5, $6, $7::uuid))
     order by t.name, t.language, t.id limit $8`,
    [
      workspaceId,
      filter.channelId ?? null,
      filter.q ? namePattern(filter.q) : null,
      filter.status ?? null,
      name,
      language,
      id,
      filter.limit,
    ],
  );
}

/** What a person types, as a pattern over names, which Meta allows lower case letters, digits and _ only. */
const namePattern = (q: string): string =>
  q
    .toLowerCase()
    .replace(/\s+/g, '_')
    .replace(/[\\%_]/g, '\\$&');

export async function findTemplateRow(
  sql: Sql,
  workspaceId: string,
  key: { channelId: string; name: string; language: string },
): Promise<TemplateRow | null> {
  const [row] = await sql.raw<TemplateRow>(
    `select ${columns} from template t
     where t.workspace_id = $1 and t.channel_id = $2 and t.name = $3 and t.language = $4`,
    [workspaceId, key.channelId, key.name, key.language],
    'template-find',
  );
  return row ?? null;
}

/** Makes the templates of a number what Meta listed; those it no longer lists become DELETED. */
export async function saveSynced(
  sql: Sql,
  workspaceId: string,
  channelId: string,
  templates: readonly SyncedTemplate[],
  now: Date,
): Promise<void> {
  // Two syncs of one number at once would write the same rows in different orders.
  await sql.raw('select pg_advisory_xact_lock(hashtext($1))', [`templates of ${channelId}`]);
  await sql.raw(
    `insert into template (workspace_id, id, channel_id, meta_id, name, language, status, category, parameter_format,
       components, quality, rejected_reason, synced_at)
     select $1, x.id, $2, x."metaId", x.name, x.language, x.status, x.category, x."parameterFormat", x.components,
       x.quality, x."rejectedReason", $4
     from jsonb_to_recordset($3::jsonb) as x(id uuid, "metaId" text, name text, language text, status text,
       category text, "parameterFormat" text, components jsonb, quality text, "rejectedReason" text)
     on conflict (workspace_id, channel_id, name, language) do update set meta_id = excluded.meta_id,
       status = excluded.status, category = excluded.category, parameter_format = excluded.parameter_format,
       components = excluded.components, quality = excluded.quality, rejected_reason = excluded.rejected_reason,
       synced_at = excluded.synced_at`,
    [workspaceId, channelId, JSON.stringify(templates.map((template) => ({ id: newId(), ...template }))), now],
  );
  await sql.raw(
    `update template set status = 'DELETED', synced_at = $3
     where workspace_id = $1 and channel_id = $2 and synced_at <> $3 and status <> 'DELETED'`,
    [workspaceId, channelId, now],
  );
}

export interface TemplateNews {
  status?: string;
  rejectedReason?: string | null;
  category?: string;
  quality?: string;
}

/** Applies news about one template on each of these numbers; answers with the numbers that have it. */
export async function changeTemplates(
  sql: Sql,
  workspaceId: string,
  channelIds: readonly string[],
  { name, language }: { name: string; language: string },
  news: TemplateNews,
): Promise<string[]> {
  const rows = await sql.raw<{ channelId: string }>(
    `update template set status = coalesce($5, status), category = coalesce($6, category),
       quality = coalesce($7, quality), rejected_reason = case when $5::text is null then rejected_reason else $8 end
     where workspace_id = $1 and channel_id = any($2::uuid[]) and name = $3 and language = $4
     returning channel_id as "channelId"`,
    [
      workspaceId,
      channelIds,
      name,
      language,
      news.status ?? null,
      news.category ?? null,
      news.quality ?? null,
      news.rejectedReason ?? null,
    ],
  );
  return rows.map((row) => row.channelId);
}
