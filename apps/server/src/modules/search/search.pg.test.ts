import { createHash, randomUUID } from 'node:crypto';
import { api } from '@transom/protocol';
import {
  ApiClient,
  type ConnectedNumber,
  createTestHouse,
  envelope,
  type TestHouse,
  textFrom,
  waitFor,
} from '@transom/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: TestHouse;
let number: ConnectedNumber;
beforeAll(async () => {
  house = await createTestHouse();
  number = await house.connectNumber();
});
afterAll(() => house.close());

const search = (q: string, more: { conversationId?: string; cursor?: string; limit?: number } = {}, by = house.owner) =>
  by.call(api.search.messages, { query: { q, ...more } });
const found = async (q: string, conversationId?: string) =>
  (await search(q, conversationId ? { conversationId } : {})).data.map(({ snippet }) => snippet.text);
const willFind = (q: string, texts: string[]) =>
  waitFor(`“${q}” to find ${texts.length}`, async () => expect(await found(q)).toEqual(texts) ?? true);
const conversationOf = async (phone: string) =>
  (await house.owner.call(api.conversations.list, { query: { q: phone } })).data[0];

test('a message is found by its words in any script, with what was found marked', async () => {
  const said = ['¿Dónde está mi pedido A-2231?', 'मेरा ऑर्डर कहाँ है?', 'أين طلبي؟', '请问订单什么时候发货'];
  for (const body of said) await number.send(textFrom(number, { body }));
  await willFind('donde pedi', [said[0] ?? '']);
  await willFind('कहाँ', [said[1] ?? '']);
  await willFind('طلبي', [said[2] ?? '']);
  await willFind('什么时候', [said[3] ?? '']);
  const [hit] = (await search('2231')).data;
  expect(hit).toMatchObject({ kind: 'message', direction: 'inbound', inThread: true, sender: { kind: 'contact' } });
  expect(hit?.conversation.contact.name).toBe('Ana Ruiz');
  expect(hit?.snippet.matches.map(([from, to]) => hit.snippet.text.slice(from, to))).toEqual(['2231']);
  expect(await found('什时')).toEqual([]);
});

test('an edited message is found by its new words only, a deleted one by none', async () => {
  const at = new Date();
  const [phone, target] = ['34600333444', 'wamid.searched'];
  await number.send(textFrom(number, { phone, body: 'A velvet armchair', wamid: target, at }));
  await willFind('velvet', ['A velvet armchair']);
  const act = (type: string, body: unknown, after: number) =>
    number.send(
      envelope(number, {
        contacts: [{ profile: { name: 'Ana' }, wa_id: phone }],
        messages: [
          {
            from: phone,
            id: `wamid.${type}`,
            timestamp: String(Math.floor(at.getTime() / 1000) + after),
            type,
            [type]: body,
          },
        ],
      }),
    );
  const message = { type: 'text', text: { body: 'A leather armchair' } };
  await act('edit', { original_message_id: target, message }, 1);
  await willFind('leather', ['A leather armchair']);
  expect(await found('velvet')).toEqual([]);
  await act('revoke', { original_message_id: target }, 2);
  await willFind('armchair', []);
});

test('a note is found with its conversation, until it is deleted', async () => {
  await number.send(textFrom(number, { phone: '34600555666', name: 'Luis' }));
  const conversation = await conversationOf('34600555666');
  const contact = { id: conversation?.contact.id ?? '' };
  const about = await house.owner.call(api.contacts.addNote, { params: contact, body: { text: 'Prefers turquoise' } });
  const body = { text: 'Wants the turquoise lamp', conversationId: conversation?.id ?? '' };
  await house.owner.call(api.contacts.addNote, { params: contact, body });
  await willFind('turquoise', ['Wants the turquoise lamp', 'Prefers turquoise']);
  const { data } = await search('turquoise');
  expect(data).toMatchObject([
    { kind: 'note', inThread: true, direction: null, conversation: { id: conversation?.id } },
    { kind: 'note', inThread: false, conversation: { id: conversation?.id } },
  ]);
  await house.owner.call(api.notes.remove, { params: { id: about.id } });
  await willFind('turquoise', ['Wants the turquoise lamp']);
});

test('pages follow each other newest first without a gap, and one conversation can be searched alone', async () => {
  for (let n = 1; n <= 5; n += 1) await number.send(textFrom(number, { phone: '34600777888', body: `Parcel ${n}` }));
  await number.send(textFrom(number, { phone: '34600999000', body: 'Parcel of another' }));
  const all = ['Parcel of another', 'Parcel 5', 'Parcel 4', 'Parcel 3', 'Parcel 2', 'Parcel 1'];
  await willFind('parcel', all);
  const texts: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await search('parcel', { limit: 2, ...(cursor ? { cursor } : {}) });
    texts.push(...page.data.map(({ snippet }) => snippet.text));
    cursor = page.nextCursor;
  }
  expect(texts).toEqual(all);
  expect(await found('parcel', (await conversationOf('34600777888'))?.id)).toEqual(all.slice(1));
});

test('a page around a message opens its place in the thread, and leads both ways', async () => {
  const phone = '34600121212';
  const start = Date.now() - 3_600_000;
  for (let n = 0; n < 9; n += 1) {
    await number.send(textFrom(number, { phone, body: `Line ${n}`, at: new Date(start + n * 1000) }));
  }
  const id = (await conversationOf(phone))?.id ?? '';
  const read = (query: object) => house.owner.call(api.conversations.messages, { params: { id }, query });
  const texts = (page: { data: { text: string }[] }) => page.data.map(({ text }) => text);
  const everything = (await read({})).data;
  expect((await read({})).newerCursor).toBeNull();
  const target = everything.find(({ text }) => text === 'Line 4');
  const middle = await read({ around: target?.id, limit: 4 });
  expect(texts(middle)).toEqual(['Line 6', 'Line 5', 'Line 4', 'Line 3']);
  const newer = await read({ newer: middle.newerCursor, limit: 4 });
  expect(texts(newer)).toEqual(['Line 8', 'Line 7']);
  expect(newer.newerCursor).toBeNull();
  expect(texts(await read({ cursor: middle.nextCursor, limit: 4 }))).toEqual(['Line 2', 'Line 1', 'Line 0']);
  await expect(read({ around: randomUUID() })).rejects.toMatchObject({ code: 'not_found' });
  const elsewhere = (await search('2231')).data[0]?.id;
  await expect(read({ around: elsewhere })).rejects.toMatchObject({ code: 'not_found' });
});

test('the words of one workspace are never found from another', async () => {
  const [workspace, user, member] = [randomUUID(), randomUUID(), randomUUID()];
  const secret = 'tsm_the-key-of-the-neighbour';
  const hash = createHash('sha256').update(secret).digest('base64url');
  await house.sql('insert into workspace (id, name) values ($1, $2)', [workspace, 'Next door']);
  const [contact, conversation, message] = [randomUUID(), randomUUID(), randomUUID()];
  await house.sql(`insert into contact (workspace_id, id, profile_name) values ($1, $2, 'Nils')`, [workspace, contact]);
  await house.sql(
    'insert into conversation (workspace_id, id, channel_id, contact_id, last_activity_at) values ($1, $2, $3, $4, now())',
    [workspace, conversation, number.channel.id, contact],
  );
  await house.sql(
    `insert into message (workspace_id, id, conversation_id, channel_id, direction, type, text, content, status, at, sender_kind)
     values ($1, $2, $3, $4, 'inbound', 'text', 'Parcel next door', '{}', 'delivered', now(), 'contact')`,
    [workspace, message, conversation, number.channel.id],
  );
  await house.sql('insert into feed_head (workspace_id, epoch) values ($1, $2)', [workspace, 'next']);
  await house.sql('insert into "user" (id, name, email) values ($1, $2, $3)', [user, 'Nora', 'nora@example.com']);
  await house.sql(`insert into member (workspace_id, id, user_id, role) values ($1, $2, $3, 'owner')`, [
    workspace,
    member,
    user,
  ]);
  await house.sql(
    `insert into api_key (workspace_id, id, name, prefix, key_hash, scopes, member_id)
     values ($1, $2, 'Key', 'tsm_the', $3, '{read,write}', $4)`,
    [workspace, randomUUID(), hash, member],
  );
  const neighbour = new ApiClient(house.url, { authorization: `Bearer ${secret}` });
  const theirs = async () => (await search('parcel', {}, neighbour)).data.map(({ snippet }) => snippet.text);
  await waitFor('the neighbour to find their own', async () => (await theirs()).length > 0);
  expect(await theirs()).toEqual(['Parcel next door']);
  expect(await found('next door')).toEqual([]);
  expect((await search('parcel', { conversationId: conversation })).data).toEqual([]);
});

test('a search without words finds nothing, one without anything is refused', async () => {
  expect(await found('…')).toEqual([]);
  await expect(search('  ')).rejects.toMatchObject({ code: 'invalid_request', details: { field: 'q' } });
  await expect(search('parcel', { cursor: 'bogus' })).rejects.toMatchObject({ details: { field: 'cursor' } });
});

test('two processes and one that starts late index everything once, also where the feed no longer reaches back', async () => {
  const second = await createTestHouse({ databaseUrl: house.databaseUrl, secret: house.secret });
  await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      number.send(textFrom(number, { phone: `3469900${1000 + n}`, body: `Shared ${n}` })),
    ),
  );
  const count = async () => {
    const [row] = await house.sql<{ texts: number; places: number }>(
      'select count(*)::int as texts, count(distinct (workspace_id, place))::int as places from search_text',
    );
    return row;
  };
  await waitFor('both to be done', async () => (await search('shared', { limit: 200 })).data.length === 60);
  const before = await count();
  expect(before?.places).toBe(before?.texts);
  await second.close();
  await house.sql('delete from search_text');
  await house.sql('update search_progress set seq = 1');
  await house.sql('delete from feed_event where seq < 20');
  await waitFor('everything to be back', async () => (await count())?.texts === before?.texts);
  await willFind('leather', []);
});
