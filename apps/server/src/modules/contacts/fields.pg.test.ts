import { api } from '@transom/protocol';
import {
  type ApiClient,
  type ConnectedNumber,
  createTestHouse,
  envelope,
  type TestHouse,
  textFrom,
  underReplayLaw,
} from '@transom/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: TestHouse;
let number: ConnectedNumber;
let agent: ApiClient;
let id: string;
beforeAll(async () => {
  house = await createTestHouse();
  number = await house.connectNumber();
  agent = await house.invite('agent');
  await number.send(textFrom(number));
  const { data } = await house.owner.call(api.contacts.list);
  id = data[0]?.id ?? '';
});
afterAll(() => house.close());

/** A choice the customer made on their phone, as Meta reports it (webhooks/reference/user_preferences). */
const preference = (value: 'stop' | 'resume', timestamp: number) => {
  const [who, category] = [{ wa_id: '34600111222' }, 'marketing_messages'];
  const body = envelope(number, {
    contacts: [{ profile: { name: 'Ana Ruiz' }, ...who }],
    user_preferences: [{ ...who, detail: 'User requested a change', category, value, timestamp }],
  });
  for (const { changes } of body.entry) for (const change of changes) change.field = 'user_preferences';
  return body;
};

const fill = (fields: Record<string, string | number | null>) =>
  underReplayLaw(house, () => agent.call(api.contacts.update, { params: { id }, body: { fields } }));

test('custom fields are filled in by name or id, one at a time, and emptied again', async () => {
  const create = (body: { name: string; kind: 'text' | 'number' | 'date' | 'choice'; choices?: string[] }) =>
    house.owner.call(api.contactFields.create, { body });
  const city = await create({ name: 'City', kind: 'text' });
  const tables = await create({ name: 'Tables', kind: 'number' });
  const plan = await create({ name: 'Plan', kind: 'choice', choices: ['Basic', 'Plus'] });
  const birthday = await create({ name: 'Birthday', kind: 'date' });
  expect((await fill({ city: 'Cádiz' })).fields).toEqual({ [city.id]: 'Cádiz' });
  const more = await fill({ [tables.id]: 4, Plan: 'Plus', Birthday: '1990-02-28' });
  expect(more.fields).toEqual({
    [city.id]: 'Cádiz',
    [tables.id]: 4,
    [plan.id]: 'Plus',
    [birthday.id]: '1990-02-28',
  });
  expect((await fill({ City: null })).fields).not.toHaveProperty(city.id);
  await expect(fill({ Plan: 'Gold' })).rejects.toMatchObject({ code: 'invalid_request' });
  await expect(fill({ Birthday: '1990-02-30' })).rejects.toMatchObject({ code: 'invalid_request' });
  await expect(fill({ Tables: 'many' })).rejects.toMatchObject({ code: 'invalid_request' });
  await expect(fill({ Shoe: '42' })).rejects.toMatchObject({ details: { field: 'fields.Shoe' } });
  await house.owner.call(api.contactFields.remove, { params: { id: plan.id } });
  expect((await house.owner.call(api.contacts.get, { params: { id } })).fields).not.toHaveProperty(plan.id);
});

test('marketing stops by hand with who and when, and the customer’s own choice replaces it', async () => {
  const set = (marketingOptOut: boolean) =>
    underReplayLaw(house, () => agent.call(api.contacts.update, { params: { id }, body: { marketingOptOut } }));
  const stopped = await set(true);
  expect(stopped).toMatchObject({ marketingOptOut: true, marketingOptOutBy: 'Mira Kovač' });
  expect(await set(true)).toEqual(stopped);
  await underReplayLaw(house, () => number.send(preference('stop', 1_795_168_800)));
  const byCustomer = await agent.call(api.contacts.get, { params: { id } });
  expect(byCustomer).toMatchObject({
    marketingOptOutAt: new Date(1_795_168_800_000).toISOString(),
    marketingOptOutBy: null,
  });
  expect(await set(false)).toMatchObject({ marketingOptOut: false, marketingOptOutAt: null, marketingOptOutBy: null });
});
