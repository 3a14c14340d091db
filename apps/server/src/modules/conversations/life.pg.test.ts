import { randomUUID } from 'node:crypto';
import { api, type Conversation } from '@transom/protocol';
import {
  type ApiClient,
  type ConnectedNumber,
  createTestHouse,
  type TestHouse,
  textFrom,
  underReplayLaw,
  waitFor,
} from '@transom/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let house: TestHouse;
let number: ConnectedNumber;
let mira: ApiClient;
let miraId: string;
let phones = 34_611_000_000;

beforeAll(async () => {
  house = await createTestHouse();
  number = await house.connectNumber();
  mira = await house.invite();
  miraId = (await mira.call(api.me.get)).member.id;
});
afterAll(() => house.close());

const nextPhone = () => {
  phones += 1;
  return String(phones);
};
const says = (phone: string, body = 'Hola', at = new Date()) => number.send(textFrom(number, { phone, body, at }));
async function customer(phone = nextPhone()): Promise<Conversation & { phone: string }> {
  await says(phone);
  const { data } = await house.owner.call(api.conversations.list, { query: { q: phone } });
  const [conversation] = data;
  if (!conversation) throw new Error('the conversation is missing');
  return { ...conversation, phone };
}
const patch = (id: string, body: object, who = house.owner) =>
  underReplayLaw(house, () => who.call(api.conversations.update, { params: { id }, body }));
const now = (id: string) => house.owner.call(api.conversations.get, { params: { id } });
const replies = (id: string, text: string, who = house.owner) =>
  who.call(api.conversations.send, { params: { id }, body: { id: randomUUID(), type: 'text', text } });
const episodesOf = (id: string) =>
  house.sql<{ opened_at: Date; first_customer_at: Date; first_response_at: Date; closed_at: Date; closed_by: string }>(
    'select * from episode where conversation_id = $1 order by closed_at',
    [id],
  );
const ahead = (ms: number) => new Date(Date.now() + ms).toISOString();

describe('when a customer comes back', () => {
  it('a closed conversation opens again, to whom it belonged', async () => {
    const { id, phone } = await customer();
    await patch(id, { assigneeId: miraId });
    const closed = await patch(id, { status: 'closed' });
    expect(closed).toMatchObject({ status: 'closed', unreadCount: 0, waitingSince: null });
    await underReplayLaw(house, () => says(phone, 'One more thing'));
    expect(await now(id)).toMatchObject({ status: 'open', assignee: { id: miraId }, unreadCount: 1 });
  });

  it('whoever had it is gone: it is nobody’s', async () => {
    const { id, phone } = await customer();
    await house.sql('update conversation set assignee_id = $2 where id = $1', [id, randomUUID()]);
    await patch(id, { status: 'closed' });
    await underReplayLaw(house, () => says(phone, 'Are you there?'));
    expect(await now(id)).toMatchObject({ status: 'open', assignee: null });
  });

  it('a snoozed conversation wakes at once', async () => {
    const { id, phone } = await customer();
    const until = ahead(3_600_000);
    expect(await patch(id, { status: 'snoozed', snoozedUntil: until })).toMatchObject({ snoozedUntil: until });
    await underReplayLaw(house, () => says(phone, 'Actually, now'));
    expect(await now(id)).toMatchObject({ status: 'open', snoozedUntil: null });
  });
});

describe('snoozing', () => {
  it('ends by itself: the conversation is open, unread and on top', async () => {
    const { id } = await customer();
    await customer();
    await underReplayLaw(house, async () => {
      await house.owner.call(api.conversations.update, {
        params: { id },
        body: { snoozedUntil: ahead(300), unread: false },
      });
      await waitFor('the conversation to wake', async () => (await now(id)).status === 'open');
    });
    expect(await now(id)).toMatchObject({ snoozedUntil: null, unreadCount: 1 });
    const { data } = await house.owner.call(api.conversations.list, { query: { limit: 1 } });
    expect(data[0]?.id).toBe(id);
  });

  it('a later time replaces an earlier one', async () => {
    const { id } = await customer();
    await patch(id, { snoozedUntil: ahead(400) });
    const later = await patch(id, { snoozedUntil: ahead(3_600_000) });
    await house.sql(`select graphile_worker.add_job('wake-snoozed', '{}'::json)`);
    await waitFor('the jobs of the early time to be done', async () => {
      const due = await house.sql(
        `select 1 from graphile_worker.jobs where task_identifier = 'wake-snoozed' and run_at < now() + interval '1 minute'`,
      );
      return due.length === 0;
    });
    expect(await now(id)).toMatchObject({ status: 'snoozed', snoozedUntil: later.snoozedUntil });
  });

  it.each([
    ['without a time', { status: 'snoozed' }],
    ['until a time that has passed', { status: 'snoozed', snoozedUntil: '2020-01-01T09:00:00.000Z' }],
  ])('%s is refused at the field', async (_, body) => {
    const { id } = await customer();
    const refusal = { status: 400, code: 'invalid_request', details: { field: 'snoozedUntil' } };
    const asked = house.owner.call(api.conversations.update, { params: { id }, body: body as object });
    await expect(asked).rejects.toMatchObject(refusal);
  });
});

describe('waiting for us', () => {
  it('counts from the first word nobody answered, until a person answers', async () => {
    const phone = nextPhone();
    const asked = new Date(Math.floor(Date.now() / 1000) * 1000 - 600_000);
    await says(phone, 'Hello?', asked);
    await says(phone, 'Anybody?');
    const [waiting] = (await house.owner.call(api.conversations.list, { query: { q: phone } })).data;
    expect(waiting?.waitingSince).toBe(asked.toISOString());
    await underReplayLaw(house, () => replies(waiting?.id ?? '', 'Here I am'));
    expect((await now(waiting?.id ?? '')).waitingSince).toBeNull();
    await underReplayLaw(house, () => says(phone, 'And?'));
    expect((await now(waiting?.id ?? '')).waitingSince).not.toBeNull();
  });

  it('reopened by hand, a conversation with the customer’s word last waits again', async () => {
    const { id, lastCustomerMessageAt } = await customer();
    await patch(id, { status: 'closed' });
    expect(await patch(id, { status: 'open' })).toMatchObject({ waitingSince: lastCustomerMessageAt });
  });
});

describe('the first reply', () => {
  it('of a person gives them the conversation nobody had', async () => {
    const { id } = await customer();
    await underReplayLaw(house, () => replies(id, 'I will look into it', mira));
    expect((await now(id)).assignee?.id).toBe(miraId);
    await replies(id, 'So do I');
    expect((await now(id)).assignee?.id).toBe(miraId);
  });

  it('changes nothing where the workspace wants it so', async () => {
    await house.owner.call(api.settings.update, { body: { assignOnReply: false } });
    const { id } = await customer();
    await replies(id, 'I will look into it', mira);
    expect((await now(id)).assignee).toBeNull();
    await house.owner.call(api.settings.update, { body: { assignOnReply: true } });
  });
});

describe('episodes', () => {
  it('each stretch from open to closed is kept with its first word and first answer', async () => {
    const { id, phone } = await customer();
    await replies(id, 'Good morning');
    await replies(id, 'And?');
    await patch(id, { status: 'closed' }, mira);
    await says(phone, 'Back again');
    await patch(id, { status: 'closed' }, mira);
    const [first, second, ...more] = await episodesOf(id);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ closed_by: miraId });
    expect(first?.first_customer_at).not.toBeNull();
    expect(Number(first?.first_response_at)).toBeGreaterThanOrEqual(Number(first?.opened_at));
    expect(second?.first_response_at).toBeNull();
    expect(Number(second?.opened_at)).toBeGreaterThanOrEqual(Number(first?.closed_at));
    expect(second?.first_customer_at).not.toBeNull();
  });

  it('closing taken back at once never happened; closing twice is closing once', async () => {
    const { id } = await customer();
    await patch(id, { status: 'closed' });
    await patch(id, { status: 'closed' });
    const [slip, ...more] = await episodesOf(id);
    expect(more).toEqual([]);
    await patch(id, { status: 'open' });
    expect(await episodesOf(id)).toEqual([]);
    await patch(id, { status: 'closed' });
    expect((await episodesOf(id)).map((episode) => episode.opened_at)).toEqual([slip?.opened_at]);
  });
});

describe('many at once', () => {
  it('one request changes all of them and says what became of each', async () => {
    const [a, b] = [await customer(), await customer()];
    const tag = await house.owner.call(api.tags.create, { body: { name: 'Bulk' } });
    const change = { assigneeId: miraId, status: 'closed' as const, addTagIds: [tag.id] };
    const { outcomes } = await underReplayLaw(house, () =>
      mira.call(api.conversations.bulk, { body: { ids: [a.id, randomUUID(), b.id], change } }),
    );
    expect(outcomes).toEqual(['changed', 'not_found', 'changed']);
    for (const { id } of [a, b]) {
      expect(await now(id)).toMatchObject({ status: 'closed', assignee: { id: miraId }, tags: [{ name: 'Bulk' }] });
      expect(await episodesOf(id)).toHaveLength(1);
    }
  });

  it('a contact full of tags keeps its own and says so, the rest of the change is done', async () => {
    const { id, contact } = await customer();
    const tags = Array.from({ length: 30 }, (_, n) => `Tag ${n}`);
    await house.owner.call(api.contacts.update, { params: { id: contact.id }, body: { tags } });
    const { data } = await house.owner.call(api.tags.list);
    const extra = data.find(({ name }) => name === 'Bulk');
    const change = { unread: true, addTagIds: [extra?.id ?? ''] };
    const { outcomes } = await house.owner.call(api.conversations.bulk, { body: { ids: [id], change } });
    expect(outcomes).toEqual(['tags_full']);
    expect((await now(id)).tags).toHaveLength(30);
  });

  it('nothing is done when the change itself is wrong', async () => {
    const { id } = await customer();
    const wrong = { assigneeId: randomUUID(), status: 'closed' } as const;
    const asked = house.owner.call(api.conversations.bulk, { body: { ids: [id], change: wrong } });
    await expect(asked).rejects.toMatchObject({ details: { field: 'assigneeId' } });
    expect((await now(id)).status).toBe('open');
  });
});
