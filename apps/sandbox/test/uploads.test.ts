import { request } from 'node:http';
import { expect, it, vi } from 'vitest';
import { startHouse } from './start-house.ts';

const picture = Buffer.from(Array.from({ length: 40_000 }, (_, index) => index % 251));

it('a sample goes up in pieces, goes on where a cut connection left it, and is what the template shows', async () => {
  const house = await startHouse();
  const { appId, wabaId } = house.sandbox.account;
  const graph = `${house.origin}/sandbox/graph/v24.0`;
  const opened = await house.graph(
    `/${appId}/uploads?file_name=table.jpg&file_length=${picture.length}&file_type=image/jpeg`,
    {},
  );
  const { id } = opened.body as { id: string };
  expect(id).toMatch(/^upload:/);
  const offset = async () => ((await house.graph(`/${id}`)).body as { file_offset: number }).file_offset;
  const put = async (from: number) => {
    const answer = await fetch(`${graph}/${id}`, {
      method: 'POST',
      headers: { authorization: 'OAuth sandbox', file_offset: String(from) },
      body: picture.subarray(from),
    });
    return { status: answer.status, body: (await answer.json()) as { h: string } };
  };

  const cut = request(`${graph}/${id}`, {
    method: 'POST',
    headers: { authorization: 'OAuth sandbox', file_offset: '0', 'content-length': picture.length },
  });
  cut.on('error', () => undefined);
  cut.write(picture.subarray(0, 20_000));
  await vi.waitFor(async () => expect(await offset()).toBe(20_000));
  cut.destroy();

  expect((await put(0)).status).toBe(400);
  await vi.waitFor(async () => {
    const { status, body } = await put(20_000);
    expect({ status, handle: body.h }).toEqual({ status: 200, handle: expect.stringMatching(/^4::/) });
  });
  const { h } = (await put(20_000)).body;
  const made = await house.graph(`/${wabaId}/message_templates`, {
    name: 'with_a_picture',
    language: 'en_US',
    category: 'MARKETING',
    components: [
      { type: 'HEADER', format: 'IMAGE', example: { header_handle: [h] } },
      { type: 'BODY', text: 'This table is new.' },
    ],
  });
  const { body } = await house.graph(`/${(made.body as { id: string }).id}?fields=components`);
  const { components } = body as { components: { example?: { header_handle: string[] } }[] };
  const shown = await fetch(components[0]?.example?.header_handle[0] ?? '');
  expect(picture.equals(Buffer.from(await shown.arrayBuffer()))).toBe(true);
  const profile = await house.graph(`/${house.phoneNumberId}/whatsapp_business_profile`, {
    messaging_product: 'whatsapp',
    about: 'Tables since 1998',
    profile_picture_handle: h,
  });
  expect(profile.body).toEqual({ success: true });
  const read = await house.graph(`/${house.phoneNumberId}/whatsapp_business_profile?fields=about,profile_picture_url`);
  expect(read.body).toMatchObject({ data: [{ about: 'Tables since 1998', profile_picture_url: expect.any(String) }] });
}, 20_000);

it.each([
  ['no length', 'file_type=image/jpeg'],
  ['a kind Meta does not take', 'file_length=10&file_type=text/html'],
])('an upload is refused with %s', async (_, query) => {
  const house = await startHouse();
  const { status, body } = await house.graph(`/${house.sandbox.account.appId}/uploads?${query}`, {});
  expect({ status, body }).toMatchObject({ status: 400, body: { error: { code: 100 } } });
});
