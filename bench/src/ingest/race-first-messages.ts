import type { BenchHouse } from '../bench-house.ts';
import { runClosedLoop } from '../load/closed-loop.ts';
import { customer, textRequest } from '../load/text-webhook.ts';

const newcomers = 100;
const messagesEach = 4;
const concurrency = 64;
/** Beyond the customers of the other loads. */
const firstNewcomer = 90_000;

/** A hundred people nobody knew write their first four messages at the same moment. */
export async function raceFirstMessages(
  house: BenchHouse,
): Promise<{ contacts: number; conversations: number; messages: number }> {
  const people = Array.from({ length: newcomers }, (_, n) => customer(firstNewcomer + n));
  const requests = people.flatMap((person) =>
    Array.from({ length: messagesEach }, (_, n) => textRequest(house.target, person, `race-${person.phone}-${n}`)),
  );
  await runClosedLoop(house.port, requests, concurrency);
  const { rows } = await house.sql.query<{ contacts: number; conversations: number; messages: number }>(
    `select count(distinct c.id)::int as contacts, count(distinct v.id)::int as conversations, count(m.id)::int as messages
     from contact c
     join conversation v on v.workspace_id = c.workspace_id and v.contact_id = c.id
     join message m on m.workspace_id = v.workspace_id and m.conversation_id = v.id
     where c.wa_id = any ($1)`,
    [people.map((person) => person.phone)],
  );
  return rows[0] ?? { contacts: 0, conversations: 0, messages: 0 };
}

export const wantedInRace = { conversations: newcomers, messages: newcomers * messagesEach };
