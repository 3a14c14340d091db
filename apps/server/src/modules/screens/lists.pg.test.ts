import { api, type Conversation, type ConversationFilter, isInList } from '@transom/protocol';
import { createTestHouse, type TestHouse } from '@transom/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let house: TestHouse;
let memberId: string;
let numbers: string[];
let tagId: string;
/** On more contacts than are looked up by name. */
let commonTagId: string;
let all: Conversation[];

/** Every combination of what a list asks about, several times, with some rows of the same moment. */
beforeAll(async () => {
  house = await createTestHouse();
  memberId = (await house.owner.call(api.me.get)).member.id;
  numbers = [(await house.connectNumber()).channel.id, (await house.connectNumber()).channel.id];
  tagId = (await house.owner.call(api.tags.create, { body: { name: 'VIP' } })).id;
  commonTagId = (await house.owner.call(api.tags.create, { body: { name: 'Newsletter' } })).id;
  await house.sql(
    `insert into contact (workspace_id, id, own_name, tag_ids)
     select (select id from workspace), gen_random_uuid(), 'Reader ' || n, array[$1::uuid] from generate_series(1, 2100) n`,
    [commonTagId],
  );
  await house.sql(
    `with made as (
       select n, gen_random_uuid() as contact_id, n % 7 = 0 as tagged, n % 5 < 2 as reads from generate_series(0, 599) n
     ), people as (
       insert into contact (workspace_id, id, own_name, tag_ids)
       select (select id from workspace), contact_id, 'Customer ' || n, 
         array_remove(array[case when tagged then $3::uuid end, case when reads then $4::uuid end], null) from made
     )
     insert into conversation (workspace_id, id, channel_id, contact_id, status, snoozed_until, assignee_id, unread_count,
       turn_bot_id, waiting_since, last_activity_at)
     select (select id from workspace), gen_random_uuid(), ($1::uuid[])[1 + n % 2], contact_id,
       (array['open', 'closed', 'snoozed'])[1 + (n / 2) % 3], case when (n / 2) % 3 = 2 then now() + interval '1 day' end,
       case (n / 6) % 3 when 0 then $2::uuid when 1 then gen_random_uuid() end, (n / 18) % 2 * 3,
       case when (n / 36) % 2 = 0 then gen_random_uuid() end, case when (n / 72) % 2 = 0 then now() end,
       now() - interval '1 minute' * (n / 3)
     from made`,
    [numbers, memberId, tagId, commonTagId],
  );
  all = await listed({});
  expect(all).toHaveLength(600);
});
afterAll(() => house.close());

async function listed(query: Record<string, unknown>, limit = 200): Promise<Conversation[]> {
  const rows: Conversation[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await house.owner.call(api.conversations.list, {
      query: { ...query, limit, ...(cursor ? { cursor } : {}) },
    });
    rows.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor);
  return rows;
}

const asked = ({ tab, status, unread, waiting, bot, channelId, tagId: tag }: ConversationFilter) => ({
  tab,
  status,
  unread: String(unread),
  waiting: String(waiting),
  bot: String(bot),
  ...(channelId ? { channelId } : {}),
  ...(tag ? { tagId: tag } : {}),
});

describe('the lists of the inbox', () => {
  it('the server’s lists and the browser’s rule agree on every combination of filters, in order and without a gap', async () => {
    const filters = fc.record({
      tab: fc.constantFrom('mine', 'unassigned', 'all'),
      status: fc.constantFrom('open', 'snoozed', 'closed', 'any'),
      unread: fc.boolean(),
      waiting: fc.boolean(),
      bot: fc.boolean(),
      channelId: fc.nat(2).map((n) => numbers[n] ?? null),
      tagId: fc.nat(3).map((n) => [tagId, commonTagId][n] ?? null),
    }) satisfies fc.Arbitrary<ConversationFilter>;
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(7, 50, 200), async (filter, limit) => {
        const wanted = all.filter((row) => isInList(row, filter, memberId));
        const got = await listed(asked(filter), limit);
        expect(got.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      }),
      { numRuns: 80 },
    );
  });

  it('a tag nobody carries and a search that finds nobody give empty lists', async () => {
    expect(await listed({ tagId: '00000000-0000-4000-8000-000000000001' })).toEqual([]);
    expect(await listed({ q: 'Nobody at all' })).toEqual([]);
  });

  it('a search narrows within the other filters', async () => {
    const found = await listed({ q: 'customer 5', status: 'closed' });
    const wanted = all.filter(({ contact, status }) => contact.name.startsWith('Customer 5') && status === 'closed');
    expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  });

  it('tabs count what is open', async () => {
    const open = all.filter(({ status }) => status === 'open');
    expect(await house.owner.call(api.conversations.counts)).toEqual({
      mine: open.filter(({ assignee }) => assignee?.id === memberId).length,
      unassigned: open.filter(({ assignee }) => assignee === null).length,
      all: open.length,
      unread: open.filter(({ unreadCount }) => unreadCount > 0).length,
      capped: 1_000,
    });
  });
});

describe('saved views', () => {
  it('are one’s own until a lead shares them, keep their order, and everybody is told', async () => {
    const agent = await house.invite('agent');
    const own = await agent.call(api.views.create, {
      body: { name: 'Mine to answer', filter: { tab: 'mine', waiting: true } },
    });
    const shared = await house.owner.call(api.views.create, {
      body: { name: 'VIPs', shared: true, filter: { tagId } },
    });
    const names = async (who: typeof agent) => (await who.call(api.views.list)).data.map(({ name }) => name);
    expect(await names(agent)).toEqual(['Mine to answer', 'VIPs']);
    expect(await names(house.owner)).toEqual(['VIPs']);
    expect(shared.filter).toMatchObject({ status: 'open', tagId, unread: false });
    const feed = await house.feed();
    await agent.call(api.views.update, { params: { id: own.id }, body: { name: 'My queue', place: 1 } });
    await feed.event('views.changed', () => true);
    expect(await names(agent)).toEqual(['VIPs', 'My queue']);
    await expect(
      agent.call(api.views.update, { params: { id: shared.id }, body: { name: 'Mine now' } }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(agent.call(api.views.remove, { params: { id: shared.id } })).rejects.toMatchObject({ status: 403 });
    await agent.call(api.views.remove, { params: { id: own.id } });
    expect(await names(agent)).toEqual(['VIPs']);
  });
});
