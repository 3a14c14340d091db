import type { Sql } from '#platform/db/sql';

// Hops from number to number over the index instead of reading every queued row.
const waitingSql = `
with recursive waiting as (
  (select channel_id from message where status = 'queued' order by channel_id, arrival limit 1)
  union all
  select further.channel_id from waiting w cross join lateral (
    select m.channel_id from message m
    where m.status = 'queued' and m.channel_id > w.channel_id order by m.channel_id, m.arrival limit 1
  ) further
)
select channel_id as "channelId" from waiting`;

/** The numbers that have anything queued, of all workspaces. Cheap when there are none: one look at an empty index. */
export async function findWaiting(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql.raw<{ channelId: string }>(waitingSql, [], 'delivery-waiting');
  return new Set(rows.map((row) => row.channelId));
}
