import { randomUUID } from 'node:crypto';
import { api } from '@transom/protocol';
import { type ConnectedNumber, createTestHouse, type TestHouse, textFrom, underReplayLaw } from '@transom/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: TestHouse;
let number: ConnectedNumber;
let second: ConnectedNumber;
beforeAll(async () => {
  house = await createTestHouse();
  number = await house.connectNumber();
  second = await house.connectNumber();
}, 60_000);
afterAll(() => house.close());

let next = 0;
const newPhone = () => `3519${String(10_000_000 + ++next)}`;
const list = async (q: string) => (await house.owner.call(api.conversations.list, { query: { q } })).data;
const texts = async (id: string) =>
  (await house.owner.call(api.conversations.messages, { params: { id } })).data.map(({ text }) => text).reverse();
const contact = (id: string) => house.owner.call(api.contacts.get, { params: { id } });
const merges = async (id: string) => (await house.owner.call(api.merges.list, { params: { id } })).data;
const merge = (id: string, contactId: string) =>
  underReplayLaw(house, () => house.owner.call(api.merges.create, { params: { id }, body: { contactId } }));
const undo = (id: string) => underReplayLaw(house, () => house.owner.call(api.merges.undo, { params: { id } }));

async function person(name: string, from = number, phone = newPhone()) {
  await from.send(textFrom(from, { phone, name, body: `${name} says hello` }));
  const [row] = await list(phone);
  if (!row) throw new Error(`${name} did not arrive`);
  return { phone, conversationId: row.id, contactId: row.contact.id };
}

/** Everything of both, as people see it. */
const asSeen = async (people: readonly { conversationId: string; contactId: string }[]) =>
  Promise.all(
    people.map(async ({ conversationId, contactId }) => ({
      contact: await contact(contactId),
      notes: (await house.owner.call(api.contacts.notes, { params: { id: contactId } })).data,
      conversation: await house.owner.call(api.conversations.get, { params: { id: conversationId } }),
      thread: await house.owner
        .call(api.conversations.messages, { params: { id: conversationId } })
        .then((p) => p.data),
    })),
  );

test('undoing a merge gives both contacts, their notes and both threads back exactly', async () => {
  const ana = await person('Ana');
  const work = await person('Ana at work');
  const tag = await house.owner.call(api.tags.create, { body: { name: 'Wholesale' } });
  const field = await house.owner.call(api.contactFields.create, { body: { name: 'Shoe size', kind: 'number' } });
  const patch = { tags: [tag.id], fields: { [field.id]: 38 }, name: 'Ana R.', marketingOptOut: true };
  await house.owner.call(api.contacts.update, { params: { id: work.contactId }, body: patch });
  const note = { text: 'Orders on Mondays', conversationId: work.conversationId };
  await house.owner.call(api.contacts.addNote, { params: { id: work.contactId }, body: note });
  await house.owner.call(api.conversations.update, { params: { id: ana.conversationId }, body: { status: 'closed' } });
  const before = await asSeen([ana, work]);
  const preview = await house.owner.call(api.merges.preview, {
    params: { id: ana.contactId },
    body: { contactId: work.contactId },
  });
  expect(preview).toMatchObject({ joined: 1, moved: 0, notes: 1 });
  expect(await merge(ana.contactId, work.contactId)).toEqual(preview.contact);
  expect(await contact(ana.contactId)).toMatchObject({ ownName: 'Ana R.', fields: { [field.id]: 38 } });
  expect(await texts(ana.conversationId)).toEqual(['Ana says hello', 'Ana at work says hello']);
  const [listed] = await merges(ana.contactId);
  expect(listed).toMatchObject({ reason: 'by_hand', undo: 'possible', contact: { id: work.contactId } });
  await undo(listed?.id ?? '');
  expect(await asSeen([ana, work])).toEqual(before);
  expect(await merges(ana.contactId)).toEqual([]);
  const actions = await house.sql<{ action: string }>(`select action from audit_entry where subject = $1 order by id`, [
    ana.contactId,
  ]);
  expect(actions.map(({ action }) => action)).toEqual(['contacts.merged', 'contacts.merge_undone']);
});

test('what came after the merge goes by the number it was written from; what the team changed stays', async () => {
  const home = await person('Rui');
  const office = await person('Rui office');
  await merge(home.contactId, office.contactId);
  await number.send(textFrom(number, { phone: office.phone, name: 'Rui', body: 'from the office' }));
  await house.owner.call(api.conversations.send, {
    params: { id: home.conversationId },
    body: { id: randomUUID(), type: 'text', text: 'an answer to the office' },
  });
  await number.send(textFrom(number, { phone: home.phone, name: 'Rui', body: 'from home' }));
  await second.send(textFrom(second, { phone: office.phone, name: 'Rui', body: 'to the other number' }));
  await house.owner.call(api.contacts.update, { params: { id: home.contactId }, body: { name: 'Rui Costa' } });
  const [listed] = await merges(home.contactId);
  await undo(listed?.id ?? '');
  expect(await texts(home.conversationId)).toEqual(['Rui says hello', 'from home']);
  expect(await texts(office.conversationId)).toEqual([
    'Rui office says hello',
    'from the office',
    'an answer to the office',
  ]);
  expect(await contact(home.contactId)).toMatchObject({ phone: `+${home.phone}`, ownName: 'Rui Costa' });
  const others = await house.owner.call(api.contactConversations.list, { params: { id: office.contactId } });
  expect(others.data.map(({ lastMessage }) => lastMessage?.text).sort()).toEqual([
    'an answer to the office',
    'to the other number',
  ]);
  // At once: nobody is remembered to be in the other thread.
  await underReplayLaw(house, () =>
    number.send(textFrom(number, { phone: office.phone, name: 'Rui', body: 'and again' })),
  );
  // Meta's clock counts whole seconds, so it may stand before an answer of the same second.
  expect(await texts(office.conversationId)).toContain('and again');
});

test('a conversation that moved with its contact goes back, and the kept one gets its own', async () => {
  const kept = await person('Eva');
  const gone = await person('Eva abroad', second);
  await merge(kept.contactId, gone.contactId);
  await second.send(textFrom(second, { phone: kept.phone, name: 'Eva', body: 'my first here' }));
  expect(await texts(gone.conversationId)).toEqual(['Eva abroad says hello', 'my first here']);
  const [listed] = await merges(kept.contactId);
  await undo(listed?.id ?? '');
  expect(await texts(gone.conversationId)).toEqual(['Eva abroad says hello']);
  const { data } = await house.owner.call(api.contactConversations.list, { params: { id: kept.contactId } });
  expect((await Promise.all(data.map(({ id }) => texts(id)))).flat().sort()).toEqual([
    'Eva says hello',
    'my first here',
  ]);
});

test('contacts that Meta named together and a person took apart are not merged again by themselves', async () => {
  const phone = newPhone();
  const ivo = await person('Ivo', number, phone);
  await number.send(textFrom(number, { phone: null, userId: 'HR.7', name: 'Ivo', body: 'by username' }));
  const both = () => number.send(textFrom(number, { phone, userId: 'HR.7', name: 'Ivo', body: 'both' }));
  await both();
  const [listed] = await merges(ivo.contactId);
  expect(listed).toMatchObject({ reason: 'named_together', by: null, evidence: [{ value: phone }, { value: 'HR.7' }] });
  await undo(listed?.id ?? '');
  expect(await list('Ivo')).toHaveLength(2);
  await both();
  expect(await list('Ivo')).toHaveLength(2);
  expect(await texts(ivo.conversationId)).toEqual(['Ivo says hello', 'both', 'both']);
  expect(await contact(ivo.contactId)).toMatchObject({ userId: null });
});

test('merges are undone newest first, each once', async () => {
  const [one, two, three] = [await person('Una'), await person('Dua'), await person('Tria')];
  await merge(two.contactId, three.contactId);
  await merge(one.contactId, two.contactId);
  const [last, first] = await merges(one.contactId);
  expect([last?.undo, first?.undo]).toEqual(['possible', 'later_first']);
  await expect(undo(first?.id ?? '')).rejects.toMatchObject({ code: 'merge_not_last' });
  await undo(last?.id ?? '');
  await expect(undo(last?.id ?? '')).rejects.toMatchObject({ code: 'merge_undone' });
  expect(await texts(two.conversationId)).toEqual(['Dua says hello', 'Tria says hello']);
  await undo(first?.id ?? '');
  expect(await Promise.all([one, two, three].map(({ conversationId }) => texts(conversationId)))).toEqual([
    ['Una says hello'],
    ['Dua says hello'],
    ['Tria says hello'],
  ]);
});
