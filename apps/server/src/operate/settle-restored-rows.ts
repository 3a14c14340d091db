import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** What must change in rows that come from the past before anything reads them. */
export async function settleRestoredRows(client: pg.Client): Promise<void> {
  await continueCounting(client);
  // Browsers hold events the backup has never heard of; a new epoch makes them start over.
  const heads = await client.query<{ workspace_id: string }>('select workspace_id from feed_head');
  for (const { workspace_id } of heads.rows) {
    const epoch = randomBytes(6).toString('base64url');
    await client.query('update feed_head set epoch = $2 where workspace_id = $1', [workspace_id, epoch]);
  }
  // They may have gone out since the backup was made. Sending them again is for a person to decide.
  await client.query(
    `update message set status = 'unconfirmed', lease_until = null
     where direction = 'outbound' and (status in ('queued', 'sending') or (status = 'scheduled' and at <= now()))`,
  );
}

/** COPY brings numbers without telling the counters that gave them. */
async function continueCounting(client: pg.Client): Promise<void> {
  const counted = await client.query<{ table: string; column: string; sequence: string }>(
    `select table_name as table, column_name as column,
            pg_get_serial_sequence(format('public.%I', table_name), column_name) as sequence
     from information_schema.columns where table_schema = 'public' and is_identity = 'YES'`,
  );
  for (const { table, column, sequence } of counted.rows) {
    const highest = `select coalesce(max(${pg.escapeIdentifier(column)}), 1) from public.${pg.escapeIdentifier(table)}`;
    await client.query(`select setval($1, (${highest}))`, [sequence]);
  }
}
