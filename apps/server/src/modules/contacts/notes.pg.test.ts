import { api } from '@transom/protocol';
import { type ApiClient, createTestHouse, type TestHouse, textFrom, underReplayLaw } from '@transom/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: TestHouse;
let agent: ApiClient;
let id: string;
beforeAll(async () => {
  house = await createTestHouse();
  const number = await house.connectNumber();
  agent = await house.invite('agent');
  await number.send(textFrom(number));
  const { data } = await house.owner.call(api.contacts.list);
  id = data[0]?.id ?? '';
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
