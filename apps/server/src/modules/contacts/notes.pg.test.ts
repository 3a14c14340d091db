import { randomUUID } from 'node:crypto';
import { api } from '@transom/protocol';
import { type ApiClient, createTestHouse, type TestHouse, textFrom, underReplayLaw } from '@transom/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: TestHouse;
let agent: ApiClient;
let id: string;
let conversationId: string;
beforeAll(async () => {
  house = await createTestHouse();
  const number = await house.connectNumber();
  agent = await house.invite('agent');
  await number.send(textFrom(number));
  const { data } = await house.owner.call(api.contacts.list);
  id = data[0]?.id ?? '';
  conversationId = (await house.owner.call(api.conversations.list)).data[0]?.id ?? '';
});
afterAll(() => house.close());

const write = (by: ApiClient, text: string) => by.call(api.contacts.addNote, { params: { id }, body: { text } });
const texts = async () => (await agent.call(api.contacts.notes, { params: { id } })).data.map(({ text }) => text);

test('notes on a contact stand newest first, with who wrote them, and everybody hears of a new one', async () => {
  const feed = await house.feed();
  await underReplayLaw(house, () => write(house.owner, 'Asked for an invoice'));
  const note = await underReplayLaw(house, () => write(agent, 'Sent the invoice'));
  expect(note.author.name).toBe('Mira Kovač');
  expect(await texts()).toEqual(['Sent the invoice', 'Asked for an invoice']);
  await feed.event('note.changed', (event) => event.note.id === note.id);
});

test('people rewrite and delete what they wrote themselves; an admin deletes any note', async () => {
  const [mine, theirs] = [await write(agent, 'Moved to Lisbon'), await write(house.owner, 'Owes us 20 euros')];
  const edit = (by: ApiClient, noteId: string, text: string) =>
    by.call(api.notes.update, { params: { id: noteId }, body: { text } });
  const edited = await underReplayLaw(house, () => edit(agent, mine.id, 'Moved to Porto'));
  expect(edited).toMatchObject({ text: 'Moved to Porto', createdAt: mine.createdAt });
  expect(edited.editedAt).not.toBeNull();
  await expect(edit(agent, theirs.id, 'Owes nothing')).rejects.toMatchObject({ code: 'forbidden' });
  const drop = (by: ApiClient, noteId: string) => by.call(api.notes.remove, { params: { id: noteId } });
  await expect(drop(agent, theirs.id)).rejects.toMatchObject({ code: 'forbidden' });
  await drop(agent, theirs.id).catch(() => undefined);
  const feed = await house.feed();
  await underReplayLaw(house, () => drop(house.owner, mine.id));
  await feed.event('note.removed', (event) => event.noteId === mine.id && event.contactId === id);
  expect(await texts()).toEqual(['Owes us 20 euros', 'Sent the invoice', 'Asked for an invoice']);
});

const memberId = async (who: ApiClient) => (await who.call(api.me.get)).member.id;
const mentionsOf = async (who: ApiClient) => (await who.call(api.mentions.list)).data;
const writeHere = (by: ApiClient, text: string, mentions: string[] = [], noteId?: string) =>
  by.call(api.contacts.addNote, {
    params: { id },
    body: { text, conversationId, mentions, ...(noteId ? { id: noteId } : {}) },
  });

test('a note written in a conversation is found there and on the contact, once even when it is sent twice', async () => {
  const noteId = randomUUID();
  await writeHere(agent, 'Ship both free', [], noteId);
  expect(await writeHere(agent, 'Ship both free', [], noteId)).toMatchObject({ id: noteId, conversationId });
  await expect(writeHere(house.owner, 'Not mine', [], noteId)).rejects.toMatchObject({ code: 'already_exists' });
  const { data } = await agent.call(api.notes.ofConversation, { params: { id: conversationId } });
  expect(data.map(({ text }) => text)).toEqual(['Ship both free']);
  expect(await texts()).toContain('Ship both free');
  const elsewhere = { text: 'Lost', conversationId: randomUUID() };
  await expect(agent.call(api.contacts.addNote, { params: { id }, body: elsewhere })).rejects.toMatchObject({
    details: { field: 'conversationId' },
  });
});

test('who is named in a note gets a notice of it, with the note and its contact, until they read it', async () => {
  const [lead, me] = [await house.invite('lead'), await memberId(agent)];
  const feed = await house.feed();
  const text = 'Split delivery is fine, @Mira Kovač';
  const note = await underReplayLaw(house, () => writeHere(house.owner, text, [me, randomUUID()]));
  expect(note.mentions).toEqual([{ id: me, name: 'Mira Kovač' }]);
  const { mention } = await feed.event('mention.changed', (event) => event.mention.memberId === me);
  expect(mention).toMatchObject({ note: { id: note.id, conversationId }, readAt: null });
  expect(await mentionsOf(agent)).toEqual([mention]);
  const read = (who: ApiClient) => who.call(api.mentions.read, { params: { id: mention.id }, body: { read: true } });
  await expect(read(lead)).rejects.toMatchObject({ code: 'not_found' });
  expect((await read(agent)).readAt).not.toBeNull();
  expect(await mentionsOf(lead)).toEqual([]);
});

test('a rewritten note keeps whom it still names, and a name taken out, or the note deleted, takes the notice back', async () => {
  const me = await memberId(agent);
  const before = (await mentionsOf(agent)).length;
  const note = await writeHere(house.owner, '@Mira Kovač look', [me]);
  const edit = (text: string) => house.owner.call(api.notes.update, { params: { id: note.id }, body: { text } });
  expect((await edit('@Mira Kovač, look again')).mentions).toHaveLength(1);
  expect((await mentionsOf(agent))[0]?.note.text).toBe('@Mira Kovač, look again');
  expect((await edit('Never mind')).mentions).toEqual([]);
  expect(await mentionsOf(agent)).toHaveLength(before);
  const second = await writeHere(house.owner, '@Mira Kovač once more', [me]);
  await house.owner.call(api.notes.remove, { params: { id: second.id } });
  expect(await mentionsOf(agent)).toHaveLength(before);
});

test('naming oneself or nobody tells nobody', async () => {
  const me = await memberId(agent);
  const before = (await mentionsOf(agent)).length;
  await writeHere(agent, 'To do: @Mira Kovač', [me]);
  await writeHere(house.owner, 'No name here', [me]);
  expect(await mentionsOf(agent)).toHaveLength(before);
});
