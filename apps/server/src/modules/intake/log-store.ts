import type { Sql } from '#platform/db/sql';
import { nilId } from '#platform/ids';
import type { Outcome, Webhook } from './webhook.ts';

/**
 * Writes the raw log and the hourly tallies. Bodies travel as one buffer that the statement cuts up, so that they are
 * kept byte for byte (NUL and bad UTF-8 included) and never pass through a text encoding. A webhook whose items had to
 * be stored apart adds to its own row.
 */
export async function logWebhooks(
  sql: Sql,
  workspaceId: string,
  entries: readonly { webhook: Webhook; outcome: Outcome; items: number; channelId: string | null }[],
): Promise<void> {
  let offset = 1;
  const rows = entries.map(({ webhook, outcome, items }) => {
    const row = {
      id: webhook.id,
      at: webhook.receivedAt,
      offset,
      size: webhook.body.length,
      items: webhook.replay ? 0 : items,
      stored: outcome.stored,
      // Run again, what was stored the first time shows up as known; it was counted then.
      duplicate: webhook.replay ? 0 : outcome.duplicate,
      quarantined: outcome.quarantined,
      reasons: outcome.reasons,
    };
    offset += webhook.body.length;
    return row;
  });
  await sql.raw(
    `with logged as (
       insert into webhook_log as l (workspace_id, id, received_at, body, items, stored, duplicate, quarantined, reasons)
       select $1, x.id, x.at, substring($3::bytea from x.offset for x.size), x.items, x.stored, x.duplicate, x.quarantined,
         coalesce((select array_agg(r) from json_array_elements_text(x.reasons) r), '{}')
       from json_to_recordset($2::json) as x(id uuid, at timestamptz, "offset" int, size int, items int, stored int,
         duplicate int, quarantined int, reasons json)
       on conflict (workspace_id, id) do update set items = l.items + excluded.items, stored = l.stored + excluded.stored,
         duplicate = l.duplicate + excluded.duplicate, quarantined = l.quarantined + excluded.quarantined,
         reasons = l.reasons || excluded.reasons
     )
     insert into webhook_tally as t (workspace_id, hour, channel_id, received, stored, duplicate, quarantined)
     select $1, date_trunc('hour', x.at), x.channel, x.items, x.stored, x.duplicate, x.quarantined
     from json_to_recordset($4::json) as x(at timestamptz, channel uuid, items int, stored int, duplicate int, quarantined int)
     on conflict (workspace_id, hour, channel_id) do update set received = t.received + excluded.received,
       stored = t.stored + excluded.stored, duplicate = t.duplicate + excluded.duplicate,
       quarantined = t.quarantined + excluded.quarantined`,
    [
      workspaceId,
      JSON.stringify(rows),
      Buffer.concat(entries.map((entry) => entry.webhook.body)),
      JSON.stringify(tallies(entries)),
    ],
    'webhook-log',
  );
}

function tallies(entries: readonly { webhook: Webhook; outcome: Outcome; items: number; channelId: string | null }[]) {
  const sums = new Map<
    string,
    { at: Date; channel: string; items: number; stored: number; duplicate: number; quarantined: number }
  >();
  for (const { webhook, outcome, items, channelId } of entries) {
    const channel = channelId ?? nilId;
    const key = `${Math.floor(webhook.receivedAt.getTime() / 3_600_000)} ${channel}`;
    const sum = sums.get(key) ?? { at: webhook.receivedAt, channel, items: 0, stored: 0, duplicate: 0, quarantined: 0 };
    sum.items += webhook.replay ? 0 : items;
    sum.stored += outcome.stored;
    sum.duplicate += webhook.replay ? 0 : outcome.duplicate;
    sum.quarantined += outcome.quarantined;
    sums.set(key, sum);
  }
  return [...sums.values()];
}

/** Requests turned away (bad signature, too large): counted apart, nothing of them is kept. */
export async function tallyRejected(sql: Sql, workspaceId: string, count: number, at: Date): Promise<void> {
  await sql.raw(
    `insert into webhook_tally as t (workspace_id, hour, channel_id, rejected) values ($1, date_trunc('hour', $2::timestamptz), $3, $4)
     on conflict (workspace_id, hour, channel_id) do update set rejected = t.rejected + excluded.rejected`,
    [workspaceId, at, nilId, count],
  );
}

export interface LogRow {
  id: string;
  receivedAt: Date;
  items: number;
  stored: number;
  duplicate: number;
  quarantined: number;
  reasons: string[];
  size: number;
}

const logColumns = `id, received_at as "receivedAt", items, stored, duplicate, quarantined, reasons, length(body) as size`;

export function listLog(
  sql: Sql,
  workspaceId: string,
  { before, limit, quarantinedOnly }: { before: string | null; limit: number; quarantinedOnly: boolean },
): Promise<LogRow[]> {
  return sql.raw(
    `select ${logColumns} from webhook_log
     where workspace_id = $1 and ($2::uuid is null or id < $2) ${quarantinedOnly ? 'and quarantined > 0' : ''}
     order by id desc limit $3`,
    [workspaceId, before, limit],
  );
}

export async function findLog(sql: Sql, workspaceId: string, id: string): Promise<(LogRow & { body: Buffer }) | null> {
  const [row] = await sql.raw<LogRow & { body: Buffer }>(
    `select ${logColumns}, body from webhook_log where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );
  return row ?? null;
}

/** Takes the quarantined items of a log row back before it is run again; the run adds what becomes of them now. */
export async function reopenLog(sql: Sql, workspaceId: string, id: string): Promise<void> {
  await sql.raw(
    `with reopened as (
       update webhook_log l set quarantined = 0, reasons = '{}' from webhook_log old
       where l.workspace_id = $1 and l.id = $2 and old.workspace_id = l.workspace_id and old.id = l.id
       returning old.quarantined, l.received_at
     )
     insert into webhook_tally as t (workspace_id, hour, channel_id, quarantined)
     select $1, date_trunc('hour', received_at), $3, -quarantined from reopened
     on conflict (workspace_id, hour, channel_id) do update set quarantined = t.quarantined + excluded.quarantined`,
    [workspaceId, id, nilId],
  );
}

/** Items that were quarantined, were run again, and turned out to be known by now. */
export async function addDuplicates(sql: Sql, workspaceId: string, id: string, count: number): Promise<void> {
  await sql.raw(
    `with counted as (
       update webhook_log set duplicate = duplicate + $3 where workspace_id = $1 and id = $2 returning received_at
     )
     insert into webhook_tally as t (workspace_id, hour, channel_id, duplicate)
     select $1, date_trunc('hour', received_at), $4, $3 from counted
     on conflict (workspace_id, hour, channel_id) do update set duplicate = t.duplicate + excluded.duplicate`,
    [workspaceId, id, count, nilId],
  );
}

export async function sumTallies(sql: Sql, workspaceId: string) {
  const [row] = await sql.raw<{
    received: number;
    stored: number;
    duplicate: number;
    quarantined: number;
    rejected: number;
  }>(
    `select coalesce(sum(received), 0)::bigint as received, coalesce(sum(stored), 0)::bigint as stored,
       coalesce(sum(duplicate), 0)::bigint as duplicate, coalesce(sum(quarantined), 0)::bigint as quarantined,
       coalesce(sum(rejected), 0)::bigint as rejected
     from webhook_tally where workspace_id = $1`,
    [workspaceId],
  );
  return row ?? { received: 0, stored: 0, duplicate: 0, quarantined: 0, rejected: 0 };
}
