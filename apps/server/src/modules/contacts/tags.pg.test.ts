import { api } from '@transom/protocol';
import {
  type ApiClient,
  type ConnectedNumber,
  createTestHouse,
  type TestHouse,
  textFrom,
  underReplayLaw,
} from '@transom/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: TestHouse;
let number: ConnectedNumber;
let agent: ApiClient;
beforeAll(async () => {
  house = await createTestHouse();
  number = await house.connectNumber();
  agent = await house.invite('agent');
});
afterAll(() => house.close());

/** A customer who wrote; the contact behind them. */
async function customer(phone: string, name: string) {
  await number.send(textFrom(number, { phone, name }));
  const { data } = await house.owner.call(api.contacts.list, { query: { q: phone } });
  const [contact] = data;
  if (!contact) throw new Error('the contact was not stored');
  return contact;
}

const tag = (contactId: string, tags: string[], by: ApiClient = agent) =>
  by.call(api.contacts.update, { params: { id: contactId }, body: { tags } });
const rowOf = async (contactId: string) => {
  const { data } = await house.owner.call(api.conversations.list);
  return data.find(({ contact }) => contact.id === contactId);
};

test('an agent tags a customer by a new name or an old one, and every list shows it at once', async () => {
  const ana = await customer('34600111001', 'Ana');
  const first = await underReplayLaw(house, () => tag(ana.id, ['Wholesale']));
  expect(first.tags).toMatchObject([{ name: 'Wholesale', color: 'slate' }]);
  const again = await underReplayLaw(house, () => tag(ana.id, ['wholesale', 'Late payer', first.tags[0]?.id ?? '']));
  expect(again.tags.map(({ name }) => name)).toEqual(['Wholesale', 'Late payer']);
  expect((await rowOf(ana.id))?.tags).toEqual(again.tags);
  const fewer = await underReplayLaw(house, () => tag(ana.id, ['Late payer']));
  expect(fewer.tags).toMatchObject([{ name: 'Late payer' }]);
});

test('a tag that is renamed, recoloured or deleted changes wherever it shows', async () => {
  const bo = await customer('34600111002', 'Bo');
  const vip = await agent.call(api.tags.create, { body: { name: 'VIP', color: 'violet' } });
  await tag(bo.id, [vip.id]);
  const body = { name: 'Very important', color: 'pink' as const };
  await underReplayLaw(house, () => house.owner.call(api.tags.update, { params: { id: vip.id }, body }));
  expect((await rowOf(bo.id))?.tags).toEqual([{ id: vip.id, ...body }]);
  await underReplayLaw(house, () => house.owner.call(api.tags.remove, { params: { id: vip.id } }));
  expect((await rowOf(bo.id))?.tags).toEqual([]);
  expect((await house.owner.call(api.contacts.get, { params: { id: bo.id } })).tags).toEqual([]);
});

test('two tags cannot have one name, and a tag that is gone cannot be put on', async () => {
  const cy = await customer('34600111003', 'Cy');
  const one = await agent.call(api.tags.create, { body: { name: 'Returns' } });
  await expect(agent.call(api.tags.create, { body: { name: 'RETURNS' } })).rejects.toMatchObject({
    code: 'already_exists',
  });
  const other = await agent.call(api.tags.create, { body: { name: 'Refunds' } });
  const rename = house.owner.call(api.tags.update, { params: { id: other.id }, body: { name: 'returns' } });
  await expect(rename).rejects.toMatchObject({ code: 'already_exists' });
  await house.owner.call(api.tags.remove, { params: { id: one.id } });
  await expect(tag(cy.id, [one.id])).rejects.toMatchObject({ code: 'invalid_request', details: { field: 'tags' } });
});

test('when two contacts turn out to be one person, the tags and notes of both are kept', async () => {
  const known = await customer('34600111004', 'Dee');
  await number.send(textFrom(number, { phone: null, userId: 'ES.4004', name: 'Dee hidden' }));
  const { data } = await house.owner.call(api.contacts.list, { query: { q: 'dee hidden' } });
  const hidden = data[0]?.id ?? '';
  await tag(known.id, ['Regular']);
  await tag(hidden, ['Hidden number']);
  await agent.call(api.contacts.addNote, { params: { id: hidden }, body: { text: 'Prefers Fridays' } });
  const conversationOf = async (contactId: string) =>
    (await house.owner.call(api.conversations.list)).data.find(({ contact }) => contact.id === contactId)?.id ?? '';
  const inThread = { text: 'Shy', conversationId: await conversationOf(hidden) };
  await agent.call(api.contacts.addNote, { params: { id: hidden }, body: inThread });
  await underReplayLaw(house, () => number.send(textFrom(number, { phone: '34600111004', userId: 'ES.4004' })));
  expect((await rowOf(known.id))?.tags.map(({ name }) => name).sort()).toEqual(['Hidden number', 'Regular']);
  const notes = await house.owner.call(api.contacts.notes, { params: { id: known.id } });
  const conversationId = await conversationOf(known.id);
  expect(notes.data).toMatchObject([
    { text: 'Shy', contactId: known.id, conversationId },
    { text: 'Prefers Fridays', contactId: known.id, conversationId: null },
  ]);
  const there = await house.owner.call(api.notes.ofConversation, { params: { id: conversationId } });
  expect(there.data.map(({ text }) => text)).toEqual(['Shy']);
});
