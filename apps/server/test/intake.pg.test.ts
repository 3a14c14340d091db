import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { api } from '@transom/protocol';
import {
  type ConnectedNumber,
  createTestHouse,
  envelope,
  type TestHouse,
  textFrom,
  underReplayLaw,
  waitFor,
} from '@transom/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const fixtures = fileURLToPath(new URL('../../../packages/cloud-api/test/fixtures/webhooks', import.meta.url));

let house: TestHouse;
let number: ConnectedNumber;

beforeAll(async () => {
  house = await createTestHouse();
  number = await house.connectNumber();
});
afterAll(() => house.close());

const list = async (q?: string) => (await house.owner.call(api.conversations.list, { query: q ? { q } : {} })).data;
const thread = async (id: string) => (await house.owner.call(api.conversations.messages, { params: { id } })).data;
const summary = () => house.owner.call(api.webhookLog.summary);
let lastPhone = 34_700_000_000;
const newPhone = () => {
  lastPhone += 1;
  return String(lastPhone);
};

describe('a message from a customer', () => {
  it('is in the inbox once Meta was told 200, and every browser hears of it', async () => {
    const phone = newPhone();
    await underReplayLaw(house, async () => {
      const answer = await number.send(textFrom(number, { phone, name: 'Lena Brandt', body: 'Do you deliver?' }));
      expect(answer.status).toBe(200);
    });
    const [conversation] = await list(phone);
    expect(conversation).toMatchObject({
      contact: { name: 'Lena Brandt', phone: `+${phone}` },
      unreadCount: 1,
      lastMessage: { text: 'Do you deliver?', direction: 'inbound' },
      window: { open: true },
      turn: { holder: 'team' },
    });
  });

  it('opens the window for 24 hours from when Meta says it was written, not from when it arrived', async () => {
    const phone = newPhone();
    const at = new Date(Math.floor(Date.now() / 1000) * 1000 - 23 * 3_600_000);
    await number.send(textFrom(number, { phone, at }));
    const [conversation] = await list(phone);
    expect(conversation?.window.expiresAt).toBe(new Date(at.getTime() + 24 * 3_600_000).toISOString());
  });

  it('dated in the future counts from its receipt', async () => {
    const phone = newPhone();
    await number.send(textFrom(number, { phone, at: new Date(Date.now() + 90 * 86_400_000) }));
    const [conversation] = await list(phone);
    expect(Date.parse(conversation?.window.expiresAt ?? '')).toBeLessThanOrEqual(Date.now() + 24 * 3_600_000);
  });

  it('delivered twice, one after the other and both at once, is stored once', async () => {
    const phone = newPhone();
    const bodies = Array.from({ length: 20 }, (_, i) => textFrom(number, { phone, body: `n ${i}` }));
    for (const body of bodies) await number.send(body);
    await Promise.all([...bodies, ...bodies].map((body) => number.send(body)));
    const [conversation] = await list(phone);
    expect(conversation?.unreadCount).toBe(20);
    expect(await thread(conversation?.id ?? '')).toHaveLength(20);
  });

  it('four first messages of each of fifty people at once make fifty conversations', async () => {
    const phones = Array.from({ length: 50 }, newPhone);
    await underReplayLaw(house, async () => {
      const answers = await Promise.all(
        phones.flatMap((phone) =>
          [1, 2, 3, 4].map((n) => number.send(textFrom(number, { phone, body: `first ${n}` }))),
        ),
      );
      expect(answers.every((answer) => answer.status === 200)).toBe(true);
    });
    const rows = await house.sql<{ n: number }>(
      `select count(*)::int as n from conversation v join contact c on c.id = v.contact_id where c.phone = any($1)`,
      [phones],
    );
    expect(rows[0]?.n).toBe(50);
  });

  it('that arrives late takes its place in the thread and does not hide a newer preview', async () => {
    const phone = newPhone();
    const now = Date.now();
    await number.send(textFrom(number, { phone, body: 'second', at: new Date(now - 60_000) }));
    await number.send(textFrom(number, { phone, body: 'first', at: new Date(now - 3_600_000) }));
    const [conversation] = await list(phone);
    expect(conversation?.lastMessage?.text).toBe('second');
    expect((await thread(conversation?.id ?? '')).map((m) => m.text)).toEqual(['second', 'first']);
  });

  it('quotes the message it answers', async () => {
    const phone = newPhone();
    await number.send(textFrom(number, { phone, body: 'Which size?', wamid: 'wamid.quoted' }));
    await number.send(
      textFrom(number, { phone, body: 'This one', context: { from: '15550142210', id: 'wamid.quoted' } }),
    );
    const [conversation] = await list(phone);
    const [answer] = await thread(conversation?.id ?? '');
    expect(answer?.replyTo).toMatchObject({ wamid: 'wamid.quoted', text: 'Which size?', direction: 'inbound' });
  });

  it('keeps what Meta sent beside its words', async () => {
    const phone = newPhone();
    await underReplayLaw(house, () => number.send(textFrom(number, { phone, context: { forwarded: true } })));
    const [conversation] = await list(phone);
    expect(await thread(conversation?.id ?? '')).toMatchObject([
      { extras: { context: { forwarded: true } }, edits: [] },
    ]);
  });

  it('reopens a closed conversation', async () => {
    const phone = newPhone();
    await number.send(textFrom(number, { phone }));
    const [conversation] = await list(phone);
    const params = { id: conversation?.id ?? '' };
    await underReplayLaw(house, () =>
      house.owner.call(api.conversations.update, { params, body: { status: 'closed' } }),
    );
    await underReplayLaw(house, () => number.send(textFrom(number, { phone, body: 'One more thing' })));
    expect(await house.owner.call(api.conversations.get, { params })).toMatchObject({ status: 'open' });
  });
});

describe('who somebody is', () => {
  it('a customer without a visible number has a conversation like anybody', async () => {
    await number.send(textFrom(number, { phone: null, userId: 'MY.111', name: 'Farah' }));
    expect(await list('Farah')).toMatchObject([{ contact: { name: 'Farah', phone: null } }]);
  });

  it('variants of a Brazilian number are one person', async () => {
    await number.send(textFrom(number, { phone: '5511912345678', name: 'Camila' }));
    await number.send(textFrom(number, { phone: '551112345678', name: 'Camila' }));
    expect(await list('Camila')).toHaveLength(1);
  });

  it('two conversations become one when Meta names phone and user id together, and the facts to undo it are kept', async () => {
    const phone = newPhone();
    await number.send(textFrom(number, { phone, name: 'Joana', body: 'by phone' }));
    await number.send(textFrom(number, { phone: null, userId: 'PT.42', name: 'Joana', body: 'by username' }));
    expect(await list('Joana')).toHaveLength(2);
    await underReplayLaw(house, () =>
      number.send(textFrom(number, { phone, userId: 'PT.42', name: 'Joana', body: 'both' })),
    );
    const [conversation, ...others] = await list('Joana');
    expect(others).toEqual([]);
    expect(conversation?.unreadCount).toBe(3);
    expect((await thread(conversation?.id ?? '')).map((m) => m.text).sort()).toEqual([
      'both',
      'by phone',
      'by username',
    ]);
    const merges = await house.sql<{ facts: object }>('select facts from contact_merge');
    expect(merges[0]?.facts).toMatchObject({
      before: { phone, userId: null },
      keys: [{ kind: 'user', value: 'PT.42' }],
      threads: { threads: [{ away: { unread_count: 1 } }] },
    });
  });

  it('a changed number keeps the conversation', async () => {
    const [before, after] = [newPhone(), newPhone()];
    await number.send(textFrom(number, { phone: before, userId: 'ES.1', name: 'Marta' }));
    const system = {
      type: 'user_changed_number',
      body: 'User Marta changed',
      wa_id: after,
      user_id: 'ES.2',
      previous_user_id: 'ES.1',
    };
    const message = {
      from: before,
      id: 'wamid.changed',
      timestamp: String(Math.floor(Date.now() / 1000)),
      type: 'system',
      system,
    };
    await underReplayLaw(house, () => number.send(envelope(number, { messages: [message] })));
    await number.send(textFrom(number, { phone: after, userId: 'ES.2', name: 'Marta', body: 'my new number' }));
    const found = await list('Marta');
    expect(found).toMatchObject([{ contact: { phone: `+${after}` }, lastMessage: { text: 'my new number' } }]);
  });
});

describe('what is not for the inbox is refused and counted', () => {
  it('an unsigned or wrongly signed webhook: 401, nothing stored', async () => {
    const before = await summary();
    const phone = newPhone();
    const body = textFrom(number, { phone });
    const unsigned = await fetch(house.url + number.channel.webhookPath, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    const wrong = await number.send(body, { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` });
    expect([unsigned.status, wrong.status]).toEqual([401, 401]);
    expect(await unsigned.json()).toMatchObject({ error: { code: 'bad_signature' } });
    expect(await list(phone)).toEqual([]);
    const after = await summary();
    expect(after.rejected - before.rejected).toBe(2);
    expect(after.received).toBe(before.received);
  });

  it('a body over 3 MB: 413', async () => {
    const before = await summary();
    const answer = await number.send(Buffer.alloc(3 * 1024 * 1024 + 1, 32));
    expect(answer.status).toBe(413);
    expect((await summary()).rejected - before.rejected).toBe(1);
  });

  it('the handshake answers the challenge to the right token only', async () => {
    const ask = (token: string) =>
      fetch(
        `${house.url}${number.channel.webhookPath}?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`,
      );
    const right = await ask(number.verifyToken);
    expect([right.status, await right.text()]).toEqual([200, '1158201444']);
    expect((await ask('wrong')).status).toBe(403);
  });
});

describe('the webhook log adds up', () => {
  it('received = stored + duplicate + quarantined, counted in items', async () => {
    await number.send('{"object":');
    await number.send(envelope({ ...number, phoneNumberId: '999' }, { messages: [{}, {}] }));
    await number.send(textFrom(number, { phone: newPhone(), wamid: 'wamid.adds-up' }));
    await number.send(textFrom(number, { phone: newPhone(), wamid: 'wamid.adds-up' }));
    const sums = await summary();
    expect(sums.received).toBe(sums.stored + sums.duplicate + sums.quarantined);
    expect(sums.quarantined).toBeGreaterThanOrEqual(3);
    expect(sums.duplicate).toBeGreaterThanOrEqual(1);
  });

  it('bodies are kept byte for byte, NUL and bad UTF-8 included', async () => {
    const bytes = Buffer.from([0x7b, 0x00, 0xff, 0xfe, 0x7d]);
    expect((await number.send(bytes)).status).toBe(200);
    const rows = await house.sql<{ body: Buffer }>('select body from webhook_log order by id desc limit 1');
    expect(rows[0]?.body.equals(bytes)).toBe(true);
  });

  it('a quarantined webhook is stored by a replay once its number is connected', async () => {
    const late = { phoneNumberId: '777000111222333', wabaId: number.wabaId };
    const phone = newPhone();
    await number.send(textFrom({ ...late }, { phone, body: 'too early' }));
    const { data } = await house.owner.call(api.webhookLog.list, { query: { only: 'quarantined', limit: 1 } });
    expect(data[0]?.reasons[0]).toContain('777000111222333');
    await house.connectNumber(late);
    const params = { id: data[0]?.id ?? '' };
    const replayed = await underReplayLaw(house, () => house.owner.call(api.webhookLog.replay, { params }));
    expect(replayed).toMatchObject({ stored: 1, quarantined: 0, reasons: [] });
    expect(await list(phone)).toMatchObject([{ lastMessage: { text: 'too early' } }]);
    const again = await house.owner.call(api.webhookLog.replay, { params });
    expect(again).toMatchObject({ items: 1, stored: 1, duplicate: 0, quarantined: 0 });
    const sums = await summary();
    expect(sums.received).toBe(sums.stored + sums.duplicate + sums.quarantined);
  });

  it('one item that cannot be stored is quarantined alone, its neighbours are stored', async () => {
    const phone = newPhone();
    const good = textFrom(number, { phone, body: 'good' });
    const bad = textFrom(number, {
      phone,
      body: 'bad',
      wamid: `wamid.${Array.from({ length: 9_000 }, (_, i) => i).join('')}`,
    });
    const [one, two] = [good, bad].map(
      (body) => body.entry[0]?.changes[0]?.value as { contacts?: unknown[]; messages?: unknown[] } | undefined,
    );
    const both = envelope(number, {
      contacts: one?.contacts ?? [],
      messages: [...(two?.messages ?? []), ...(one?.messages ?? [])],
    });
    expect((await number.send(both)).status).toBe(200);
    expect(await list(phone)).toMatchObject([{ lastMessage: { text: 'good' } }]);
    const { data } = await house.owner.call(api.webhookLog.list, { query: { limit: 1 } });
    expect(data[0]).toMatchObject({ items: 2, stored: 1, quarantined: 1 });
  });

  it('a thousand items in one webhook, and JSON nested a thousand deep, are taken', async () => {
    const phone = newPhone();
    const messages = Array.from({ length: 1_000 }, (_, i) => ({
      from: phone,
      id: `wamid.many.${i}`,
      timestamp: String(Math.floor(Date.now() / 1000)),
      type: 'text',
      text: { body: `${i}` },
    }));
    expect((await number.send(envelope(number, { messages }))).status).toBe(200);
    expect(await list(phone)).toMatchObject([{ unreadCount: 1_000 }]);
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const value = `{"metadata":{"phone_number_id":"${number.phoneNumberId}"},"messages":[{"from":"${phone}","id":"wamid.deep","timestamp":"1","type":"x","x":${deep}}]}`;
    const body = `{"object":"whatsapp_business_account","entry":[{"id":"${number.wabaId}","changes":[{"field":"messages","value":${value}}]}]}`;
    expect((await number.send(body)).status).toBe(200);
    expect((await house.owner.call(api.webhookLog.list, { query: { limit: 1 } })).data[0]?.items).toBe(1);
  });
});

describe("all of Meta's published payloads", () => {
  it('end where they belong, and a second delivery changes nothing', async () => {
    const meta = await house.connectNumber({ phoneNumberId: '115390008812345', wabaId: '104216800034591' });
    const files = readdirSync(fixtures).sort();
    const deliver = async () => {
      for (const file of files) {
        expect((await meta.send(readFileSync(join(fixtures, file)))).status, file).toBe(200);
      }
    };
    const before = await summary();
    await underReplayLaw(house, deliver);
    const once = await summary();
    expect(once.quarantined - before.quarantined).toBe(0);
    const stored = once.stored - before.stored;
    await underReplayLaw(house, deliver);
    const twice = await summary();
    expect(twice.stored - once.stored).toBe(0);
    expect(twice.duplicate - once.duplicate).toBe(twice.received - once.received);
    expect(stored).toBeGreaterThan(35);
    const types = await house.sql<{ type: string }>(
      `select distinct type from message where channel_id = $1 order by type`,
      [meta.channel.id],
    );
    expect(types.map((row) => row.type)).toEqual(
      expect.arrayContaining([
        'audio',
        'button',
        'contacts',
        'document',
        'image',
        'interactive',
        'location',
        'order',
        'sticker',
        'system',
        'text',
        'unsupported',
      ]),
    );
  });
});

describe('when a webhook cannot be stored at all', () => {
  it('Meta is not told 200, and the next delivery is stored once', async () => {
    const phone = newPhone();
    await house.sql(`alter table webhook_log rename to webhook_log_away`);
    const refused = await number.send(textFrom(number, { phone }));
    await house.sql(`alter table webhook_log_away rename to webhook_log`);
    expect(refused.status).toBe(500);
    const again = await waitFor('the next delivery', async () => {
      const answer = await number.send(textFrom(number, { phone }));
      return answer.status === 200;
    });
    expect(again).toBe(true);
    expect(await list(phone)).toHaveLength(1);
  });
});
