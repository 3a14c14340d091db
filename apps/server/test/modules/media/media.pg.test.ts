import { createHash, randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { api, type Message, type UploadedMedia } from '@transom/protocol';
import { createTestHouse, type TestHouse, underReplayLaw, waitFor } from '@transom/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { gif, png, wav, zip } from './sample-files.ts';

let house: TestHouse;
const servers: Server[] = [];
beforeAll(async () => {
  house = await createTestHouse({ sandbox: true });
}, 60_000);
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(() => house.close());

let lastPhone = 34_900_000_000;
const form = (bytes: Buffer, type: string, name: string) => {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(bytes)], { type }), name);
  return body;
};
async function post<T>(path: string, body: FormData): Promise<{ status: number; body: T }> {
  const answer = await fetch(house.owner.url + path, { method: 'POST', headers: house.owner.headers, body });
  return { status: answer.status, body: (await answer.json()) as T };
}
const upload = (bytes: Buffer, type: string, name: string) =>
  post<UploadedMedia & { error: { code: string } }>('/api/v1/media', form(bytes, type, name));

/** A customer sends a file; answers the message once `ready` says so. */
async function receive(kind: string, file: { bytes: Buffer; type: string; name: string }, more: object = {}) {
  lastPhone += 1;
  const phone = String(lastPhone);
  const held = await post<{ id: string }>('/sandbox/world/media', form(file.bytes, file.type, file.name));
  const { wamid } = await house.world<{ wamid: string }>('POST', 'inbound', {
    from: phone,
    name: `Customer ${phone}`,
    message: { type: kind, [kind]: { id: held.body.id, ...more } },
  });
  return { phone, wamid };
}
async function messageOf(phone: string): Promise<Message | undefined> {
  const { data } = await house.owner.call(api.conversations.list, { query: { q: phone } });
  const [conversation] = data;
  if (!conversation) return undefined;
  return (await house.owner.call(api.conversations.messages, { params: { id: conversation.id } })).data[0];
}
const inState = (phone: string, state: string) =>
  waitFor(`the file to be ${state}`, async () => {
    const message = await messageOf(phone);
    return message?.media?.state === state ? message : null;
  });
const get = (message: Message, headers: Record<string, string> = {}) =>
  fetch(house.owner.url + message.media?.url, { headers: { ...house.owner.headers, ...headers } });

describe('a file a customer sends', () => {
  it('is in the thread at once and drawn as soon as it is here, in every browser', async () => {
    const message = await underReplayLaw(house, async () => {
      const { phone } = await receive(
        'image',
        { bytes: png(30, 20), type: 'image/png', name: 'a.png' },
        { caption: 'Look' },
      );
      return inState(phone, 'ready');
    });
    expect(message).toMatchObject({ type: 'image', text: 'Look', media: { mime: 'image/png', width: 30, height: 20 } });
    const answer = await get(message);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toMatch(/^private/);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png(30, 20));
  });

  it('is taken for what it is, not for what it is called', async () => {
    const { phone } = await receive(
      'document',
      { bytes: zip(), type: 'image/jpeg', name: 'holiday.jpg' },
      { filename: 'holiday.jpg' },
    );
    const message = await inState(phone, 'ready');
    expect(message.media).toMatchObject({ mime: 'application/zip', name: 'holiday.jpg' });
    const answer = await get(message);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="holiday.jpg"/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ])('%s is only ever saved, never opened in the browser', async (_what, text) => {
    const { phone } = await receive('document', { bytes: Buffer.from(text), type: 'image/png', name: 'x' });
    const answer = await get(await inState(phone, 'ready'));
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('can be had in parts, as a player asks for it', async () => {
    const { phone } = await receive('audio', { bytes: wav(4_000), type: 'audio/ogg', name: 'v' }, { voice: true });
    const message = await inState(phone, 'ready');
    const part = await get(message, { range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${wav(4_000).length}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(wav(4_000).subarray(10, 20));
    expect((await get(message, { range: 'bytes=-5' })).headers.get('content-length')).toBe('5');
    expect((await get(message, { range: 'bytes=99999999-' })).status).toBe(416);
  });

  it('is shown to signed-in people of its own workspace alone', async () => {
    const { phone } = await receive('image', { bytes: gif(), type: 'image/gif', name: 'a.gif' });
    const message = await inState(phone, 'ready');
    expect((await fetch(house.owner.url + message.media?.url)).status).toBe(401);
    await house.sql('update media set workspace_id = $2 where id = $1', [message.media?.id, randomUUID()]);
    expect((await get(message)).status).toBe(404);
  });

  it('whose id Meta no longer knows is gone, and the message says so', async () => {
    lastPhone += 1;
    const message = { type: 'image', image: { id: '424242424242', mime_type: 'image/jpeg', sha256: 'x' } };
    await house.world('POST', 'inbound', { from: String(lastPhone), name: 'Long ago', message });
    expect((await inState(String(lastPhone), 'gone')).media?.url).toBeNull();
  });
});

describe('a download that does not work', () => {
  it('is tried again nine times and then works', async () => {
    const meta = await standIn({ failures: 9 });
    const message = await arrive(meta.url);
    const ready = await house.sql<{ attempts: number }>('select attempts from media where id = $1', [message.id]);
    expect(ready[0]?.attempts).toBe(9);
    expect(await (await get(message)).text()).toBe('at last');
  }, 60_000);

  it('is given up in the end, and Retry brings it after all', async () => {
    const meta = await standIn({ failures: 12 });
    const failed = await arrive(meta.url, 'failed');
    expect(failed.media).toMatchObject({ state: 'failed', reason: 'unreachable' });
    const again = await house.owner.call(api.media.retry, { params: { id: failed.id } });
    expect(again.media?.state).toBe('waiting');
    await hurried(failed.conversationId, 'ready');
  }, 60_000);

  it('is taken up again when the process at work on it was killed', async () => {
    const { id, conversationId } = await deliver((await standIn({ failures: 1 })).url);
    await waitFor('the first try to fail', async () => {
      const [row] = await house.sql<{ attempts: number }>('select attempts from media where id = $1', [id]);
      return row?.attempts === 1;
    });
    await house.sql('delete from graphile_worker._private_jobs where key = $1', [`media ${id}`]);
    await house.sql(`update media set tried_at = now() - interval '20 minutes' where id = $1`, [id]);
    await house.sql(`select graphile_worker.add_job('resume-media')`);
    await hurried(conversationId, 'ready');
  }, 60_000);

  it('keeps nothing that is not what Meta announced', async () => {
    const meta = await standIn({ failures: 0, sha256: createHash('sha256').update('something else').digest('base64') });
    expect((await arrive(meta.url, 'failed')).media).toMatchObject({ reason: 'damaged', url: null });
  }, 60_000);

  it('is not even begun for a file larger than 100 MB', async () => {
    const meta = await standIn({ failures: 0, size: 105_000_000 });
    expect((await arrive(meta.url, 'failed')).media).toMatchObject({ reason: 'too_large' });
  });

  /** Meta as far as one file goes: the first downloads fail. */
  async function standIn(plan: { failures: number; sha256?: string; size?: number }) {
    let left = plan.failures;
    let url = '';
    const handle: RequestListener = (request, response) => {
      if (request.url?.includes('/bytes')) {
        left -= 1;
        return response.writeHead(left >= 0 ? 500 : 200).end('at last');
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end(
        JSON.stringify({ url: `${url}/bytes`, file_size: String(plan.size ?? 7), sha256: plan.sha256 }),
      );
    };
    const server = createServer(handle);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { url };
  }

  async function arrive(graphBaseUrl: string, state = 'ready'): Promise<Message> {
    return hurried((await deliver(graphBaseUrl)).conversationId, state);
  }

  async function deliver(graphBaseUrl: string): Promise<Message> {
    const number = await house.connectNumber({ graphBaseUrl });
    lastPhone += 1;
    const from = String(lastPhone);
    const message = {
      from,
      id: `wamid.${randomUUID()}`,
      timestamp: String(Math.floor(Date.now() / 1000)),
      type: 'document',
    };
    const value = {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '15550142210', phone_number_id: number.phoneNumberId },
      contacts: [{ profile: { name: 'Ana' }, wa_id: from }],
      messages: [{ ...message, document: { id: '77', mime_type: 'text/plain', filename: 'note.txt' } }],
    };
    const entry = [{ id: number.wabaId, changes: [{ field: 'messages', value }] }];
    expect((await number.send({ object: 'whatsapp_business_account', entry })).status).toBe(200);
    return waitFor('the message', () => messageOf(from));
  }

  /** Pauses between tries are cut short: each try is asked for at once. */
  function hurried(conversationId: string, state: string): Promise<Message> {
    return waitFor(
      `the file to be ${state}`,
      async () => {
        await house.sql(
          `update graphile_worker._private_jobs set run_at = now() where run_at > now() and key like 'media %'`,
        );
        await house.sql(`select pg_notify('jobs:insert', '{"r":"test","count":1}')`);
        const { data } = await house.owner.call(api.conversations.messages, { params: { id: conversationId } });
        return data[0]?.media?.state === state ? data[0] : null;
      },
      50_000,
    );
  }
});

describe('a file the team sends', () => {
  async function opened() {
    lastPhone += 1;
    const phone = String(lastPhone);
    await house.world('POST', 'inbound', { from: phone, message: { type: 'text', text: { body: 'Hello' } } });
    return { phone, id: (await waitFor('the conversation', () => messageOf(phone))).conversationId };
  }
  const sent = async (phone: string) =>
    (await house.world<{ data: { message: Record<string, unknown> }[] }>('GET', `sent?to=${phone}`)).data;

  it('reaches the phone with its caption, quoting, and is drawn from our own copy', async () => {
    const { id, phone } = await opened();
    const { status, body: file } = await upload(png(8, 8), 'image/png', 'chair.png');
    expect([status, file.kind, file.mime]).toEqual([201, 'image', 'image/png']);
    const [hello] = (await house.owner.call(api.conversations.messages, { params: { id } })).data;
    const queued = await underReplayLaw(house, async () => {
      const media = { id: file.id, caption: 'The oak one' };
      const body = { id: randomUUID(), type: 'image', media, replyToId: hello?.id } as const;
      const message = await house.owner.call(api.conversations.send, { params: { id }, body });
      await waitFor('the phone to have it', async () => (await sent(phone)).length === 1);
      return message;
    });
    expect(queued).toMatchObject({ text: 'The oak one', media: { state: 'ready', width: 8 } });
    expect((await sent(phone))[0]?.message).toMatchObject({
      image: { caption: 'The oak one', id: expect.any(String) },
      context: { message_id: hello?.wamid },
    });
    expect((await get(queued)).status).toBe(200);
  });

  it('sent twice is uploaded to Meta once, and a document keeps its name', async () => {
    const { id, phone } = await opened();
    const { body: file } = await upload(Buffer.from('%PDF-1.4 quote'), 'application/pdf', 'quote.pdf');
    for (const filename of [undefined, 'renamed.pdf']) {
      const media = { id: file.id, ...(filename ? { filename } : {}) };
      const body = { id: randomUUID(), type: 'document', media } as const;
      await house.owner.call(api.conversations.send, { params: { id }, body });
    }
    const [first, second] = await waitFor('both', async () => {
      const all = await sent(phone);
      return all.length === 2 ? all : null;
    });
    expect(first?.message).toMatchObject({ document: { filename: 'quote.pdf' } });
    expect(second?.message).toMatchObject({
      document: { filename: 'renamed.pdf', id: (first?.message.document as { id: string } | undefined)?.id },
    });
  });

  it('is refused before anything is kept when WhatsApp takes no such file', async () => {
    const empty = await upload(Buffer.alloc(0), 'text/plain', 'empty.txt');
    expect([empty.status, empty.body.error.code]).toEqual([400, 'media_empty']);
    const refused = await upload(zip(), 'image/jpeg', 'holiday.jpg');
    expect([refused.status, refused.body.error.code]).toEqual([400, 'media_type_unsupported']);
    const large = await upload(Buffer.concat([png(8, 8), Buffer.alloc(5 * 1024 * 1024)]), 'image/png', 'big.png');
    expect([large.status, large.body.error.code]).toEqual([413, 'media_too_large']);
  });

  it('cannot go out as another kind, nor from another workspace', async () => {
    const { id } = await opened();
    const { body: file } = await upload(png(8, 8), 'image/png', 'chair.png');
    const send = (type: 'audio' | 'image', mediaId: string) =>
      house.owner.call(api.conversations.send, {
        params: { id },
        body: { id: randomUUID(), type, media: { id: mediaId } },
      });
    await expect(send('audio', file.id)).rejects.toMatchObject({ code: 'media_type_unsupported' });
    await expect(send('image', randomUUID())).rejects.toMatchObject({ status: 400, details: { field: 'media.id' } });
  });
});
