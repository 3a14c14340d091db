import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { api, type Message, type UploadedMedia } from '@transom/protocol';
import { createTestHouse, type TestHouse, underReplayLaw, waitFor } from '@transom/testkit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepFile } from '../../../src/modules/media/keep-file.ts';
import { createDiskStorage } from '../../../src/platform/storage/disk-storage.ts';
import { zip } from './sample-files.ts';

let house: TestHouse;
let folder: string;
beforeAll(async () => {
  house = await createTestHouse({ sandbox: true });
  folder = await mkdtemp(join(tmpdir(), 'transom-media-'));
}, 60_000);
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

const voiceNote = readFileSync(new URL('../../../../sandbox/camera-roll/voice-note.ogg', import.meta.url));
const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a4' }, limitInputPixels: false });
/** Fine grain, so that the file is as heavy as a photo's. */
const photo = () =>
  sharp({
    create: {
      width: 2000,
      height: 1500,
      channels: 3,
      background: '#777',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg({ quality: 80 })
    .toBuffer();

async function upload(bytes: Buffer, name: string): Promise<UploadedMedia> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  const answer = await fetch(`${house.owner.url}/api/v1/media`, {
    method: 'POST',
    headers: house.owner.headers,
    body: form,
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as UploadedMedia;
}
async function get(path: string | null | undefined, headers = house.owner.headers) {
  const answer = await fetch(house.owner.url + path, { headers });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

let lastPhone = 34_911_000_000;
const textFrom = (phone: string, body: string) =>
  house.world('POST', 'inbound', { from: phone, message: { type: 'text', text: { body } } });
async function conversationWith(text = 'Hello'): Promise<{ phone: string; id: string }> {
  lastPhone += 1;
  const phone = String(lastPhone);
  await textFrom(phone, text);
  const id = await waitFor('the conversation', async () => {
    const { data } = await house.owner.call(api.conversations.list, { query: { q: phone } });
    return data[0]?.id ?? null;
  });
  return { phone, id };
}
const send = (
  id: string,
  type: 'image' | 'audio' | 'document',
  media: { id: string; voice?: boolean; caption?: string },
) => house.owner.call(api.conversations.send, { params: { id }, body: { id: randomUUID(), type, media } });

describe('a picture', () => {
  it('has a small copy to show in the thread, and is itself untouched', async () => {
    const bytes = await photo();
    const file = await upload(bytes, 'garden.jpg');
    expect(file).toMatchObject({ width: 2000, height: 1500, thumbnailUrl: `/api/v1/media/${file.id}/thumbnail` });
    const answer = await get(file.thumbnailUrl);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    const small = answer.bytes;
    expect(await sharp(small).metadata()).toMatchObject({ width: 640, height: 480 });
    expect(small.length).toBeLessThan(bytes.length / 4);
    expect((await get(file.url)).bytes.equals(bytes)).toBe(true);
  });

  it('of a customer comes with its small copy in one step', async () => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(await photo())], { type: 'image/jpeg' }), 'a.jpg');
    const held = await fetch(`${house.owner.url}/sandbox/world/media`, {
      method: 'POST',
      headers: house.owner.headers,
      body: form,
    });
    const { id: mediaId } = (await held.json()) as { id: string };
    const { phone, id } = await conversationWith();
    const message = await underReplayLaw(house, async () => {
      await house.world('POST', 'inbound', { from: phone, message: { type: 'image', image: { id: mediaId } } });
      return waitFor('the picture', async () => {
        const { data } = await house.owner.call(api.conversations.messages, { params: { id } });
        return data[0]?.media?.state === 'ready' ? data[0] : null;
      });
    });
    expect((await get(message.media?.thumbnailUrl)).status).toBe(200);
  });

  it('of sixty megapixels is shown small when it can be shrunk while it is read, else only saved', async () => {
    const [jpeg, png] = await Promise.all([
      canvas(10_000, 6_000).jpeg().toBuffer(),
      canvas(10_000, 6_000).png({ compressionLevel: 1 }).toBuffer(),
    ]);
    expect((await upload(jpeg, 'wall.jpg')).thumbnailUrl).not.toBeNull();
    expect(await upload(png, 'wall.png')).toMatchObject({ width: 10_000, height: 6_000, thumbnailUrl: null });
  });

  it('that is damaged is kept as it came, without a small copy', async () => {
    const file = await upload((await photo()).subarray(0, 90_000), 'torn.jpg');
    expect(file).toMatchObject({ width: 2000, thumbnailUrl: null });
    expect((await get(`/api/v1/media/${file.id}/thumbnail`)).status).toBe(404);
  });
});

describe('a voice note', () => {
  it('goes to Meta as one', async () => {
    const { id, phone } = await conversationWith();
    const file = await upload(voiceNote, 'voice.ogg');
    const queued = await send(id, 'audio', { id: file.id, voice: true });
    expect(queued.content).toEqual({ voice: true });
    const sent = await waitFor('the phone to have it', async () => {
      const { data } = await house.world<{ data: { message: object }[] }>('GET', `sent?to=${phone}`);
      return data[0] ?? null;
    });
    expect(sent.message).toMatchObject({ type: 'audio', audio: { voice: true, id: expect.any(String) } });
  });

  it('is nothing but Ogg Opus in one channel', async () => {
    const { id } = await conversationWith();
    const file = await upload(Buffer.from('ID3\x04 a song'), 'song.mp3');
    await expect(send(id, 'audio', { id: file.id, voice: true })).rejects.toMatchObject({
      code: 'media_type_unsupported',
      details: { field: 'media.voice' },
    });
    expect((await send(id, 'audio', { id: file.id })).content).toEqual({});
  });
});

describe('what a conversation holds', () => {
  it('is listed by kind, in pages, in both directions, and as one archive', async () => {
    const { id } = await conversationWith('See https://example.com/lamps');
    const png = await canvas(8, 8).png().toBuffer();
    const pictures: Message[] = [];
    for (const name of ['a.png', 'b.png', 'b.png']) {
      const media = { id: (await upload(png, name)).id, caption: name };
      pictures.push(await send(id, 'image', media));
    }
    const quote = await send(id, 'document', { id: (await upload(Buffer.from('%PDF-1.4'), 'quote: final.pdf')).id });
    const [first, second, third] = pictures.map((message) => message.id);
    const shared = (query: object) => house.owner.call(api.media.shared, { params: { id }, query });
    const ids = async (query: object) => (await shared(query)).data.map((message) => message.id);

    expect(await ids({ kind: 'media' })).toEqual([third, second, first]);
    const page = await shared({ kind: 'media', limit: 2 });
    expect(await ids({ kind: 'media', cursor: page.nextCursor })).toEqual([first]);
    expect(await ids({ kind: 'media', from: second, direction: 'newer' })).toEqual([third]);
    expect(await ids({ kind: 'media', from: second })).toEqual([first]);
    expect(await ids({ kind: 'documents' })).toEqual([quote.id]);
    expect((await shared({ kind: 'links' })).data.map((message) => message.text)).toEqual([
      'See https://example.com/lamps',
    ]);

    const answer = await get(`/api/v1/conversations/${id}/files.zip`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="files \d{4}-\d\d-\d\d.zip"/);
    const path = join(folder, 'files.zip');
    writeFileSync(path, answer.bytes);
    const listing = execFileSync('python3', [
      '-c',
      'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;print("\\n".join(n[17:] for n in z.namelist()))',
      path,
    ]);
    expect(listing.toString().trim().split('\n')).toEqual(['a.png', 'b.png', 'b (2).png', 'quote_ final.pdf']);
  });

  it('is there for people of its workspace alone', async () => {
    const { id } = await conversationWith();
    expect((await get(`/api/v1/conversations/${id}/files.zip`, {})).status).toBe(401);
    expect((await get(`/api/v1/conversations/${randomUUID()}/files.zip`)).status).toBe(404);
    const strange = { params: { id: randomUUID() }, query: {} };
    await expect(house.owner.call(api.media.shared, strange)).rejects.toMatchObject({ status: 404 });
    await house.sql('update message set workspace_id = $2 where conversation_id = $1', [id, randomUUID()]);
    await house.sql('update conversation set workspace_id = $2 where id = $1', [id, randomUUID()]);
    await expect(house.owner.call(api.media.shared, { params: { id }, query: {} })).rejects.toMatchObject({
      status: 404,
    });
    expect((await get(`/api/v1/conversations/${id}/files.zip`)).status).toBe(404);
  });
});

describe('an upload that was never sent', () => {
  it('is removed after a week, and one that was sent stays', async () => {
    const { id } = await conversationWith();
    const [forgotten, sent, fresh] = await Promise.all([
      upload(await photo(), 'forgotten.jpg'),
      upload(await photo(), 'sent.jpg'),
      upload(await photo(), 'fresh.jpg'),
    ]);
    await send(id, 'image', { id: sent.id });
    await house.sql(`update media set created_at = now() - interval '8 days' where id = any($1)`, [
      [forgotten.id, sent.id],
    ]);
    await house.sql(`select graphile_worker.add_job('forget-unsent-media')`);
    await waitFor('it to be removed', async () => (await get(forgotten.url)).status === 404);
    expect((await get(sent.url)).status).toBe(200);
    expect((await get(fresh.url)).status).toBe(200);
    await expect(send(id, 'image', { id: forgotten.id })).rejects.toMatchObject({ status: 400 });
  });
});

describe('a document of a hundred megabytes', () => {
  it('is stored with little memory', async () => {
    const size = 100 * 1024 * 1024;
    const block = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(256 * 1024 - 9, 'x')]);
    const content = Readable.from(
      (function* () {
        for (let at = 0; at < size; at += block.length) yield block;
      })(),
    );
    const before = process.memoryUsage();
    let most = 0;
    content.on('data', () => {
      const now = process.memoryUsage();
      most = Math.max(most, now.arrayBuffers + now.external - before.arrayBuffers - before.external);
    });
    const kept = await keepFile(createDiskStorage(folder), 'large', content, { name: 'large.pdf', maxBytes: size });
    expect(kept).toMatchObject({ mime: 'application/pdf', size, checked: { kind: 'document' } });
    expect(most).toBeLessThan(size / 2);
  });

  it('named .jpg but a zip inside is refused with what it is', async () => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(zip())], { type: 'image/jpeg' }), 'holiday.jpg');
    const answer = await fetch(`${house.owner.url}/api/v1/media`, {
      method: 'POST',
      headers: house.owner.headers,
      body: form,
    });
    expect(await answer.json()).toMatchObject({
      error: { code: 'media_type_unsupported', details: { field: 'file', mime: 'application/zip' } },
    });
  });
});
