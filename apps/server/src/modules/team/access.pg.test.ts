import { createHash, randomUUID } from 'node:crypto';
import { ApiErrorBody, api, hasRole, Role, type RouteSpec } from '@transom/protocol';
import { ApiClient, type ConnectedNumber, createTestHouse, startPushService, type TestHouse } from '@transom/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import textMessage from '../../../../../packages/cloud-api/test/fixtures/webhooks/01-text.json' with { type: 'json' };

const routes = Object.entries(api).flatMap(([room, specs]) =>
  Object.entries(specs).map(([name, spec]): [string, RouteSpec] => [`${room}.${name}`, spec]),
);
const guarded = routes.filter(([, { access }]) => access !== 'public');
const changing = guarded.filter(([, { method }]) => method !== 'GET');
const withId = guarded.filter(([, { path }]) => path.includes(':id'));
const roles = Role.options;

/** Bodies that are right in themselves, so that a refusal is about whose thing it is. */
const bodies: Record<string, () => object> = {
  'conversations.update': () => ({ unread: true }),
  'conversations.bulk': () => ({ ids: [ids.conversations ?? randomUUID()], change: { unread: true } }),
  'conversations.send': () => ({ id: randomUUID(), type: 'text', text: 'Hello from next door' }),
  'contacts.update': () => ({ name: 'Renamed from next door' }),
  'contacts.block': () => ({ blocked: true }),
  'contacts.addNote': () => ({ text: 'A note from next door' }),
  'merges.preview': () => ({ contactId: randomUUID() }),
  'merges.create': () => ({ contactId: randomUUID() }),
  'cannedReplies.create': () => ({ shortcut: randomUUID(), text: 'Good morning' }),
  'cannedReplies.update': () => ({ text: 'Rewritten from next door' }),
  'mentions.read': () => ({ read: true }),
  'notes.update': () => ({ text: 'Rewritten from next door' }),
  'views.update': () => ({ name: 'Renamed from next door' }),
  'tags.update': () => ({ name: 'Renamed from next door' }),
  'notices.update': () => ({ sound: 'none' }),
  'channels.update': () => ({ name: 'Renamed from next door' }),
};

let house: TestHouse;
let number: ConnectedNumber;
let people: Record<Role, ApiClient>;
/** The owner of another workspace in the same installation. */
let neighbour: ApiClient;
/** Ids of things of the first workspace, by the first part of the path that shows them. */
let ids: Record<string, string>;
let stranger: ApiClient;
let reader: ApiClient;

beforeAll(async () => {
  house = await createTestHouse();
  stranger = new ApiClient(house.url);
  const key = await house.owner.call(api.apiKeys.create, { body: { name: 'Reader', scopes: ['read'] } });
  reader = new ApiClient(house.url, { authorization: `Bearer ${key.secret}` });
  people = {
    owner: house.owner,
    admin: await house.invite('admin'),
    lead: await house.invite('lead'),
    agent: await house.invite('agent'),
  };
  number = await house.connectNumber({ phoneNumberId: '115390008812345', wabaId: '104216800034591' });
  const taken = await number.send(withRouting(textMessage));
  if (!taken.ok) throw new Error(`the webhook was answered ${taken.status}`);
  ids = await collectIds();
  neighbour = await openNextDoor();
});
afterAll(() => house.close());

/** The fixture, addressed to the number of this test. */
function withRouting(envelope: typeof textMessage) {
  const copy = structuredClone(envelope);
  for (const entry of copy.entry) {
    entry.id = number.wabaId;
    for (const { value } of entry.changes) value.metadata.phone_number_id = number.phoneNumberId;
  }
  return copy;
}

async function collectIds(): Promise<Record<string, string>> {
  const first = async (spec: RouteSpec) => {
    const answer = await house.owner.fetch(`/api/v1${spec.path}`);
    const { data } = (await answer.json()) as { data: { id: string }[] };
    return data[0]?.id ?? '';
  };
  const conversations = await first(api.conversations.list);
  const page = await house.owner.call(api.conversations.messages, { params: { id: conversations } });
  const invitation = await house.owner.call(api.invitations.create, { body: {} });
  const key = await house.owner.call(api.apiKeys.create, { body: { name: 'Shop' } });
  const contacts = await first(api.contacts.list);
  const tag = await house.owner.call(api.tags.create, { body: { name: 'VIP' } });
  const field = await house.owner.call(api.contactFields.create, { body: { name: 'Birthday', kind: 'date' } });
  const note = await house.owner.call(api.contacts.addNote, {
    params: { id: contacts },
    body: { text: 'Calls first' },
  });
  const { id: me } = (await people.agent.call(api.me.get)).member;
  const call = { text: '@Mira Kovač, please look', conversationId: conversations, mentions: [me] };
  await house.owner.call(api.contacts.addNote, { params: { id: contacts }, body: call });
  const [mention] = (await people.agent.call(api.mentions.list)).data;
  const canned = { shortcut: 'hours', text: 'Open until six', shared: true };
  const cannedReply = await house.owner.call(api.cannedReplies.create, { body: canned });
  const push = await startPushService();
  const device = await house.owner.call(api.pushDevices.add, { body: push.device('Firefox') });
  await push.stop();
  const view = await house.owner.call(api.views.create, { body: { name: 'Returns', shared: true, filter: {} } });
  const merge = randomUUID();
  await house.sql(
    `insert into contact_merge (workspace_id, id, kept_id, gone_id, reason, facts)
     select workspace_id, $1, id, gen_random_uuid(), 'by_hand', '{}' from contact where id = $2`,
    [merge, contacts],
  );
  const found = {
    conversations,
    views: view.id,
    messages: page.data[0]?.id ?? '',
    contacts,
    tags: tag.id,
    'contact-fields': field.id,
    notes: note.id,
    mentions: mention?.id ?? '',
    merges: merge,
    'canned-replies': cannedReply.id,
    'push-devices': device.id,
    channels: number.channel.id,
    invitations: invitation.id,
    'api-keys': key.id,
    'webhook-log': await first(api.webhookLog.list),
  };
  if (Object.values(found).includes('')) throw new Error(`something is missing: ${JSON.stringify(found)}`);
  return found;
}

/** A second workspace with an owner who has a key, written as set-up would write it. */
async function openNextDoor(): Promise<ApiClient> {
  const [workspace, user, member, key] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const secret = 'tsm_the-key-of-the-neighbour';
  const hash = createHash('sha256').update(secret).digest('base64url');
  await house.sql('insert into workspace (id, name) values ($1, $2)', [workspace, 'Next door']);
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
    [workspace, key, hash, member],
  );
  return new ApiClient(house.url, { authorization: `Bearer ${secret}` });
}

async function ask(client: ApiClient, name: string, spec: RouteSpec, id: string = randomUUID(), headers = {}) {
  const caller = new ApiClient(house.url, { ...client.headers, ...headers });
  const answer = await caller.fetch(`/api/v1${spec.path.replace(':id', id)}`, spec.method, bodyOf(name, spec));
  const text = await answer.text();
  const code = answer.ok ? null : ApiErrorBody.parse(JSON.parse(text)).error.code;
  return { status: answer.status, code, text };
}

const bodyOf = (name: string, spec: RouteSpec) => (spec.method === 'GET' ? undefined : (bodies[name]?.() ?? {}));

describe('who may do what', () => {
  test.each(guarded)('%s is closed to strangers', async (name, spec) => {
    expect(await ask(stranger, name, spec)).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  test.each(guarded)('%s is open from its role upwards and closed below', async (name, spec) => {
    const answers = await Promise.all(roles.map(async (role) => ({ role, ...(await ask(people[role], name, spec)) })));
    const refused = answers.filter(({ status }) => status === 401 || status === 403);
    const below = roles.filter((role) => !hasRole(role, spec.access as Role));
    expect(refused.map(({ role, code }) => [role, code])).toEqual(below.map((role) => [role, 'forbidden']));
  });

  test.each(changing)('%s is closed to a read-only key and to other sites', async (name, spec) => {
    expect(await ask(reader, name, spec)).toMatchObject({ status: 403, code: 'forbidden' });
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect(await ask(house.owner, name, spec, randomUUID(), foreign)).toMatchObject({ status: 403, code: 'forbidden' });
  });

  test.each(withId)('%s says of an id that is none, or nobody’s, what is wrong', async (name, spec) => {
    expect(await ask(house.owner, name, spec, 'not-an-id')).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(await ask(house.owner, name, spec)).toMatchObject({ status: 404, code: 'not_found' });
  });
});

describe('two workspaces in one installation', () => {
  test.each(guarded)('%s shows and changes nothing of the other', async (name, spec) => {
    const room = spec.path.split('/')[1] ?? '';
    const before = await everything();
    const { text } = await ask(neighbour, name, spec, ids[room]);
    for (const id of Object.values(ids)) expect(text).not.toContain(id);
    expect(text).not.toContain('owner@example.com');
    expect(await everything()).toEqual(before);
  });

  test.each(withId)('%s does not know the ids of the other', async (name, spec) => {
    const id = ids[spec.path.split('/')[1] ?? ''];
    expect(await ask(neighbour, name, spec, id)).toMatchObject({ status: 404, code: 'not_found' });
  });

  test('a number of the other cannot be written from', async () => {
    const template = { name: 'hello_world', language: 'en_US' };
    const body = { id: randomUUID(), channelId: number.channel.id, to: '+34600111222', template };
    const answer = await neighbour.fetch('/api/v1/messages', 'POST', { ...body, type: 'template' });
    expect(answer.status).toBe(404);
  });

  /** All rows of the first workspace, but for what merely being asked leaves behind. */
  async function everything() {
    const tables = [
      'conversation',
      'message',
      'contact',
      'tag',
      'contact_note',
      'contact_merge',
      'mention',
      'contact_field',
      'saved_view',
      'channel',
      'push_device',
      'notice_settings',
      'template',
      'invitation',
      'webhook_log',
      'member',
    ];
    const [own] = await house.sql<{ workspace_id: string }>('select workspace_id from channel');
    const parts = tables.map(
      (table) => `select '${table}' as t, row_to_json(x)::text as row from ${table} x where workspace_id = $1`,
    );
    return house.sql(`${parts.join(' union all ')} order by 1, 2`, [own?.workspace_id]);
  }
});
