import { randomUUID } from 'node:crypto';
import { api } from '@transom/protocol';
import { type ApiClient, createTestHouse, FeedReader, type TestHouse, waitFor } from '@transom/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: TestHouse;
/** A second process on the same database. */
let annex: TestHouse;
let mira: ApiClient;
let ids: { owner: string; mira: string };

beforeAll(async () => {
  house = await createTestHouse();
  annex = await createTestHouse({ databaseUrl: house.databaseUrl, secret: house.secret });
  mira = await house.invite();
  const [owner, agent] = await Promise.all([house.owner.call(api.me.get), mira.call(api.me.get)]);
  ids = { owner: owner.member.id, mira: agent.member.id };
});
afterAll(async () => {
  await annex.close();
  await house.close();
});

const seen = (reader: FeedReader, conversationId: string, who: string[]) =>
  waitFor(
    `${who.join(', ') || 'nobody'} to be seen`,
    () => reader.whoIsAt(conversationId).join() === [...who].sort().join(),
  );

test('Colleagues see who looks at a conversation and who types, from whichever process they are served', async () => {
  const conversation = randomUUID();
  const [here, there] = [
    await FeedReader.open(house.url, mira.headers),
    await FeedReader.open(annex.url, annex.owner.headers),
  ];
  here.show(conversation);
  there.show(null);
  await seen(there, conversation, [ids.mira]);
  here.show(conversation, true);
  await seen(there, conversation, [`${ids.mira} types`]);
  there.show(conversation);
  await seen(here, conversation, [ids.owner, `${ids.mira} types`]);
  here.close();
  await seen(there, conversation, [ids.owner]);
  there.close();
});

test('Who comes later is told who is there already', async () => {
  const conversation = randomUUID();
  const first = await FeedReader.open(house.url, mira.headers);
  first.show(conversation);
  const second = await FeedReader.open(house.url, house.owner.headers);
  second.show(null);
  await seen(second, conversation, [ids.mira]);
  first.close();
  await seen(second, conversation, []);
  second.close();
});

test('Presence takes no number of the feed, and a script that only reads hears nothing of it', async () => {
  const conversation = randomUUID();
  const key = await house.owner.call(api.apiKeys.create, { body: { name: 'Reader' } });
  const script = await FeedReader.open(house.url, { authorization: `Bearer ${key.secret}` });
  const silent = await FeedReader.open(house.url, house.owner.headers);
  const [before] = await house.sql<{ seq: string }>('select seq from feed_head', []);
  const browser = await FeedReader.open(house.url, mira.headers);
  script.show(conversation);
  browser.show(conversation, true);
  await seen(browser, conversation, [`${ids.mira} types`]);
  expect([script.present.size, silent.present.size]).toEqual([0, 0]);
  expect(await house.sql('select seq from feed_head', [])).toEqual([before]);
  for (const reader of [script, silent, browser]) reader.close();
});

test('What is no signal is not heard, and does no harm', async () => {
  const conversation = randomUUID();
  const browser = await FeedReader.open(house.url, mira.headers);
  browser.show('not-an-id');
  browser.show(conversation);
  await seen(browser, conversation, [ids.mira]);
  expect(browser.whoIsAt('not-an-id')).toEqual([]);
  browser.close();
});
