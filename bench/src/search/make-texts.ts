import type { BenchHouse } from '../bench-house.ts';
import { progress } from '../report/progress.ts';
import { whole } from '../report/row.ts';

const slice = 500_000;

/**
 * Fills a house with messages in 200 conversations and their place in the search index. Words are as common as in any
 * language: the nth most common stands in every nth text. Set-based, straight into the tables; the index is built at the
 * end, as nobody waits for it here.
 */
export async function makeTexts(house: BenchHouse, count: number): Promise<void> {
  const { rows } = await house.sql.query<{ id: string }>('select id from workspace');
  const workspace = rows[0]?.id;
  await house.sql.query(
    `insert into contact (workspace_id, id, profile_name, phone)
     select $1, md5('contact ' || n)::uuid, 'Customer ' || n, (34600000000 + n)::text from generate_series(0, 199) n`,
    [workspace],
  );
  await house.sql.query(
    `insert into conversation (workspace_id, id, channel_id, contact_id, last_activity_at)
     select $1, md5('conversation ' || n)::uuid, $2, md5('contact ' || n)::uuid, now() from generate_series(0, 199) n`,
    [workspace, house.channelId],
  );
  await house.sql.query('drop index search_text_by_terms, message_thread');
  for (const table of ['message', 'search_text']) await house.sql.query(`alter table ${table} set unlogged`);
  for (let from = 1; from <= count; from += slice) {
    progress(`search: ${whole(from - 1)} of ${whole(count)} texts`);
    await house.sql.query(
      `with said as (
         select n, md5('message ' || n)::uuid as id, (
           select string_agg(coalesce((array['the','order','de','please','gracias','订单'])[k], 'w' || to_hex(k * 2654435761 % 16777216)), ' ')
           from (select floor(exp(random() * 11))::bigint as k from generate_series(1, 7 + (n % 5)::int)) w where n is not null
         ) || case when n % 100000 = 0 then ' zanzibar' else '' end as text
         from generate_series($3::bigint, $4::bigint) n
       ), stored as (
         insert into message (workspace_id, id, conversation_id, channel_id, direction, type, text, content, status, at, sender_kind)
         select $1, id, md5('conversation ' || n % 200)::uuid, $2, 'inbound', 'text', text, '{}', 'delivered',
           now() - interval '1 second' * ($5::bigint - n), 'contact'
         from said
       )
       insert into search_text (workspace_id, id, kind, place, terms)
       select $1, id, 'message', n, search_terms(n, text) from said`,
      [workspace, house.channelId, from, Math.min(count, from + slice - 1), count],
    );
  }
  progress('search: building the index');
  await house.sql.query(`set maintenance_work_mem = '512MB'`);
  await house.sql.query(
    'create index search_text_by_terms on search_text using gin (workspace_id, terms) with (fastupdate = off)',
  );
  await house.sql.query(
    'create index message_thread on message (workspace_id, conversation_id, at desc, arrival desc) where applied_to is null',
  );
  await house.sql.query('update search_progress set last_place = $1, filled_to = null', [count]);
  await house.sql.query('vacuum analyze message, search_text, conversation, contact');
}
