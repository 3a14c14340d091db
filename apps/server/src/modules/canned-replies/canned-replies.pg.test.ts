import { api } from '@transom/protocol';
import { type ApiClient, createTestHouse, type TestHouse, underReplayLaw } from '@transom/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: TestHouse;
let lead: ApiClient;
let agent: ApiClient;
beforeAll(async () => {
  house = await createTestHouse();
  lead = await house.invite('lead');
  agent = await house.invite('agent');
});
afterAll(() => house.close());

const write = (by: ApiClient, shortcut: string, shared = false, text = 'Hello {{contact.first_name | there}}') =>
  by.call(api.cannedReplies.create, { body: { shortcut, text, shared } });
const seenBy = async (who: ApiClient) =>
  (await who.call(api.cannedReplies.list)).data.map(({ shortcut, shared }) => (shared ? `${shortcut}*` : shortcut));

test('everybody sees the canned replies of the team and their own, and open clients hear of changes', async () => {
  const feed = await house.feed();
  await underReplayLaw(house, () => write(lead, 'Refund', true));
  await write(agent, 'thanks');
  await write(lead, 'later');
  expect(await seenBy(agent)).toEqual(['refund*', 'thanks']);
  expect(await seenBy(lead)).toEqual(['later', 'refund*']);
  await feed.event('canned-replies.changed');
});

test('a name is given once: among the shared ones, and among one’s own', async () => {
  await expect(write(house.owner, 'REFUND', true)).rejects.toMatchObject({ code: 'already_exists' });
  const own = await write(agent, 'refund');
  await expect(write(agent, 'refund')).rejects.toMatchObject({ code: 'already_exists' });
  await agent.call(api.cannedReplies.remove, { params: { id: own.id } });
  await expect(write(agent, 'two words')).rejects.toMatchObject({ code: 'invalid_request' });
});

test('agents change what is theirs, and only leads what the team shares', async () => {
  const change = (by: ApiClient, id: string, body: object) =>
    by.call(api.cannedReplies.update, { params: { id }, body });
  const mine = await write(agent, 'hours');
  expect(await change(agent, mine.id, { text: 'Open until six' })).toMatchObject({ text: 'Open until six' });
  await expect(change(agent, mine.id, { shared: true })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(change(lead, mine.id, { text: 'Mine now' })).rejects.toMatchObject({ code: 'not_found' });
  const teams = await write(lead, 'address', true);
  await expect(change(agent, teams.id, { text: 'Elsewhere' })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(agent.call(api.cannedReplies.remove, { params: { id: teams.id } })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(write(agent, 'ours', true)).rejects.toMatchObject({ code: 'forbidden' });
});

test('a variable that stands for nothing is refused with its name', async () => {
  await expect(write(agent, 'typo', false, 'Hi {{contact.frist_name}}')).rejects.toMatchObject({
    code: 'invalid_request',
    details: { field: 'text' },
  });
});
