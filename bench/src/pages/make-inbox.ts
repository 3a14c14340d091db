import type { BenchHouse } from '../bench-house.ts';

/** How large an inbox is made. `messages` is an average; a few conversations are long, most are short. */
export interface InboxSize {
  conversations: number;
  messages: number;
}

/**
 * Fills a house with an inbox as it looks after months: people of many names, four in ten conversations read, some
 * assigned, windows open and long shut, threads from one line to hundreds. Set-based, straight into the tables.
 */
export async function makeInbox(house: BenchHouse, { conversations, messages }: InboxSize): Promise<void> {
  const values = [house.channelId, conversations, messages / conversations];
  const client = await house.sql.connect();
  try {
    await client.query('begin');
    await client.query('set local synchronous_commit = off');
    await client.query('select setseed(0.5)');
    await client.query(
      `create temp table made on commit drop as
       select n, gen_random_uuid() as contact_id, gen_random_uuid() as conversation_id,
         '346' || lpad((10000000 + n)::text, 8, '0') as phone, 'ES.' || (7730184420000000 + n) as user_id,
         (array['Ana','Luis','Marta','João','Eva','Tomás','Nina','Piotr','Aisha','Kenji'])[1 + n % 10] || ' ' ||
         (array['Ruiz','Vega','Costa','Weber','Novak','Silva','Okafor','Tanaka','Moreau','Rossi'])[1 + (n / 10) % 10] || ' ' || n as name,
         -- Most threads are a handful of lines, some go on for hundreds.
         greatest(1, round($3::float8 * -ln(1 - random() * 0.999999)))::int as lines,
         now() - interval '1 second' * (n * 7776000.0 / $2::int) as last_at
       from generate_series(1, $2::int) n
       where $1::uuid is not null`,
      values,
    );
    const workspace = '(select id from workspace)';
    await client.query(
      `insert into contact (workspace_id, id, profile_name, phone, wa_id, user_id)
       select ${workspace}, contact_id, name, phone, phone, user_id from made`,
    );
    await client.query(
      `insert into contact_identity (workspace_id, kind, value, contact_id)
       select ${workspace}, 'phone', phone, contact_id from made
       union all select ${workspace}, 'user', user_id, contact_id from made`,
    );
    await client.query(
      `insert into message (workspace_id, id, conversation_id, channel_id, direction, type, text, content, status, wamid, at,
         created_at, sender_kind, sender_name)
       select ${workspace}, gen_random_uuid(), conversation_id, $1, case when inbound then 'inbound' else 'outbound' end, 'text',
         line, jsonb_build_object('body', line), case when inbound then 'delivered' else 'read' end,
         'wamid.' || md5(n || ' ' || k), at, at, case when inbound then 'contact' else 'member' end,
         case when inbound then name end
       from (
         select made.*, k, (k * 7 + n) % 5 < 3 as inbound, last_at - interval '1 minute' * (lines - k) as at,
           repeat((array['Good morning, is it in stock? ','It leaves today with the courier. ','Thanks! ','¿Podéis enviarme la factura, por favor? '])[1 + (k + n) % 4], 1 + (k * n) % 4) || k as line
         from made, generate_series(1, lines) k
       ) lined
       order by at`,
      [house.channelId],
    );
    await client.query(
      `insert into conversation (workspace_id, id, channel_id, contact_id, assignee_id, unread_count, last_message_id,
         last_message_at, last_message_text, last_message_type, last_message_direction, last_message_sender_kind,
         last_activity_at, last_customer_at, window_expires_at)
       select ${workspace}, made.conversation_id, $1, contact_id, case when n % 3 = 0 then (select id from member limit 1) end,
         case when n % 10 < 6 then n % 4 else 0 end, m.id, m.at, m.text, m.type, m.direction, m.sender_kind,
         last_at, last_at, last_at + interval '24 hours'
       from made join lateral (
         select * from message where workspace_id = ${workspace} and conversation_id = made.conversation_id
           and applied_to is null
         order by at desc, arrival desc limit 1
       ) m on true`,
      [house.channelId],
    );
    await client.query('commit');
    await client.query('vacuum analyze contact, contact_identity, conversation, message');
  } finally {
    client.release();
  }
}
