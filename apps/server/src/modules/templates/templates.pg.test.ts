import { randomUUID } from 'node:crypto';
import { api } from '@transom/protocol';
import { type ConnectedNumber, createTestHouse, type TestHouse, waitFor } from '@transom/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import approved from '../../../../../packages/cloud-api/test/fixtures/webhooks/33-template-status-approved.json' with {
  type: 'json',
};
import rejected from '../../../../../packages/cloud-api/test/fixtures/webhooks/34-template-status-rejected.json' with {
  type: 'json',
};
import recategorised from '../../../../../packages/cloud-api/test/fixtures/webhooks/35-template-category-update.json' with {
  type: 'json',
};
import { type ListedTemplate, startTemplateList } from '../../../test/modules/template-list.ts';

const template = (name: string, language: string, more: Partial<ListedTemplate> = {}): ListedTemplate => ({
  id: `${name}-${language}`,
  name,
  language,
  status: 'APPROVED',
  category: 'UTILITY',
  parameter_format: 'POSITIONAL',
  components: [{ type: 'BODY', text: 'Thank you.' }],
  ...more,
});
const listed = [
  template('welcome', 'en_US'),
  template('order_ready', 'es', {
    status: 'PENDING',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Pedido {{1}}' },
      { type: 'BODY', text: 'Hola {{1}},\ntu pedido   está listo.' },
      { type: 'FOOTER', text: 'Fern & Co' },
      { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Ver', url: 'https://shop.example/{{1}}' }] },
    ],
  }),
  template('order_ready', 'en_US', {
    parameter_format: 'NAMED',
    components: [{ type: 'BODY', text: 'Hello {{first_name}}.' }],
  }),
  template('autumn_offer', 'en_US', { category: 'MARKETING' }),
  template('old_news', 'en_US'),
];

let house: TestHouse;
let meta: Awaited<ReturnType<typeof startTemplateList>>;
let number: ConnectedNumber;
beforeAll(async () => {
  house = await createTestHouse();
  meta = await startTemplateList(listed);
  number = await house.connectNumber({ graphBaseUrl: meta.graphBaseUrl });
});
afterAll(async () => {
  await house.close();
  await meta.close();
});

const sync = () => house.owner.call(api.templates.sync, { params: { id: number.channel.id } });
const list = async (query: { q?: string; status?: string; limit?: number; cursor?: string } = {}) => {
  const page = await house.owner.call(api.templates.list, { query: { ...query, channelId: number.channel.id } });
  return { ...page, names: page.data.map(({ name, language }) => `${name} ${language}`) };
};
const all = ['autumn_offer en_US', 'old_news en_US', 'order_ready en_US', 'order_ready es', 'welcome en_US'];

describe('reading the templates of a number', () => {
  test('connecting it reads them all, to the last page, by name', async () => {
    expect((await list()).names).toEqual(all);
    const { data } = await list({ q: 'order ready', status: 'pending' });
    expect(data).toMatchObject([{ language: 'es', category: 'UTILITY', parameterFormat: 'positional' }]);
    expect(data[0]?.components).toEqual(listed[1]?.components);
  });

  test('a page ends where the next begins', async () => {
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 2, ...(cursor ? { cursor } : {}) });
      names.push(...page.names);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(names).toEqual(all);
    await expect(list({ cursor: 'invented' })).rejects.toMatchObject({ status: 400, details: { field: 'cursor' } });
  });

  test('what a person types is taken as it is, not as a pattern', async () => {
    expect((await list({ q: '%' })).names).toEqual([]);
    expect((await list({ q: 'ORDER_' })).names).toEqual(['order_ready en_US', 'order_ready es']);
  });

  test('a template Meta no longer has leaves the list, and every open inbox hears of it', async () => {
    const feed = await house.feed();
    meta.templates = listed.filter(({ name }) => name !== 'old_news');
    expect(await sync()).toEqual({ count: 4 });
    expect((await feed.event('templates.changed')).channelId).toBe(number.channel.id);
    expect((await list()).names).not.toContain('old_news en_US');
    expect((await list({ status: 'DELETED' })).names).toEqual(['old_news en_US']);
  });

  test('when Meta refuses, nothing changes and the reason is said', async () => {
    meta.refuses = true;
    await expect(sync()).rejects.toMatchObject({ status: 502, code: 'meta_refused', details: { metaCode: 80007 } });
    meta.refuses = false;
    expect((await list()).names).toHaveLength(4);
  });

  test('of a number nobody connected there is nothing to read', async () => {
    const params = { id: randomUUID() };
    await expect(house.owner.call(api.templates.sync, { params })).rejects.toMatchObject({ status: 404 });
  });
});

/** What Meta's own list says from now on. It may be read again at any moment, so it never contradicts the news. */
const atMeta = (name: string, language: string, changes: Partial<ListedTemplate>) => {
  meta.templates = meta.templates.map((t) => (t.name === name && t.language === language ? { ...t, ...changes } : t));
};

describe('news from Meta about a template', () => {
  const hear = async (envelope: { object: string; entry: { id: string }[] }) => {
    const answer = await number.send({ ...envelope, entry: envelope.entry.map((e) => ({ ...e, id: number.wabaId })) });
    expect(answer.status).toBe(200);
  };
  const find = async (name: string, language: string) =>
    (await list({ q: name })).data.find((found) => found.language === language);

  test('an approval, a rejection and a new category show at once', async () => {
    const feed = await house.feed();
    atMeta('order_ready', 'es', { status: 'APPROVED', category: 'MARKETING' });
    atMeta('autumn_offer', 'en_US', { status: 'REJECTED', rejected_reason: 'INVALID_FORMAT' });
    await hear(approved);
    expect(await find('order_ready', 'es')).toMatchObject({ status: 'APPROVED' });
    await hear(rejected);
    expect(await find('autumn_offer', 'en_US')).toMatchObject({ status: 'REJECTED' });
    expect(await house.sql(`select rejected_reason from template where name = 'autumn_offer'`)).toEqual([
      { rejected_reason: 'INVALID_FORMAT' },
    ]);
    await hear(recategorised);
    expect(await find('order_ready', 'es')).toMatchObject({ category: 'MARKETING', status: 'APPROVED' });
    expect((await feed.event('templates.changed')).channelId).toBe(number.channel.id);
  });

  test('a template not known yet is read from Meta', async () => {
    meta.templates = [...meta.templates, template('brand_new', 'fr')];
    const [entry] = structuredClone(approved.entry);
    const change = entry?.changes[0];
    if (!entry || !change) throw new Error('the fixture is empty');
    change.value.message_template_name = 'brand_new';
    change.value.message_template_language = 'fr';
    await hear({ object: approved.object, entry: [entry] });
    await waitFor('the new template', async () => (await find('brand_new', 'fr'))?.status === 'APPROVED');
  });
});

describe('sending a template', () => {
  const send = (name: string, language: string, more: object = {}) =>
    house.owner.call(api.messages.sendToPhone, {
      body: {
        id: randomUUID(),
        channelId: number.channel.id,
        to: '+34600111222',
        type: 'template',
        template: { name, language, ...more },
      },
    });

  test('keeps what Meta gets together with what the customer will see', async () => {
    const message = await send('order_ready', 'es', {
      variables: { '1': 'Ana' },
      header: { text: 'A-17' },
      buttons: { '0': 'orders/17' },
    });
    expect(message.text).toBe('Hola Ana, tu pedido está listo.');
    expect(message.content).toEqual({
      name: 'order_ready',
      language: { code: 'es' },
      components: [
        { type: 'header', parameters: [{ type: 'text', text: 'A-17' }] },
        { type: 'body', parameters: [{ type: 'text', text: 'Ana' }] },
        { type: 'button', sub_type: 'url', index: 0, parameters: [{ type: 'text', text: 'orders/17' }] },
      ],
      rendered: {
        header: { type: 'text', text: 'Pedido A-17' },
        body: 'Hola Ana,\ntu pedido   está listo.',
        footer: 'Fern & Co',
        buttons: [{ type: 'url', text: 'Ver', url: 'https://shop.example/orders/17' }],
      },
    });
  });

  test.each([
    ['a missing variable', 'es', {}, 'template_variable_missing', 'template.header.text'],
    ['a missing body variable', 'es', { header: { text: 'x' } }, 'template_variable_missing', 'template.variables.1'],
    [
      'a missing button value',
      'es',
      { header: { text: 'x' }, variables: { '1': 'Ana' } },
      'template_variable_missing',
      'template.buttons.0',
    ],
    ['a missing name', 'en_US', {}, 'template_variable_missing', 'template.variables.first_name'],
    [
      'a line break',
      'en_US',
      { variables: { first_name: 'A\nB' } },
      'invalid_request',
      'template.variables.first_name',
    ],
  ])('%s is refused and the field named', async (_, language, more, code, field) => {
    await expect(send('order_ready', language, more)).rejects.toMatchObject({ status: 400, code, details: { field } });
  });

  test('one that is not approved, was deleted or never existed is refused', async () => {
    await expect(send('autumn_offer', 'en_US')).rejects.toMatchObject({ status: 409, code: 'template_not_approved' });
    for (const name of ['old_news', 'never_was']) {
      await expect(send(name, 'en_US')).rejects.toMatchObject({ status: 404, code: 'template_not_found' });
    }
  });
});
