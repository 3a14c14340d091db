import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startHouse, temporaryFolder } from './start-house.ts';

const ana = '34600111222';

it('a line cut short by a crash costs nothing that was answered for', async () => {
  const dir = await temporaryFolder();
  const first = await startHouse({ dir });
  const { wamid } = await first.sandbox.world.receive({
    from: ana,
    name: 'Ana',
    message: { text: { body: 'Hola, ¿qué tal?' } },
  });
  await first.world('PUT', `customers/${ana}`, { readReceipts: false });
  await first.world('PUT', 'faults', { duplicateWebhooks: 1 });
  await first.stop();
  await appendFile(join(dir, 'journal.ndjson'), '{"kind":"customer","customer":{"id":"cut');

  const second = await startHouse({ dir });
  const { world } = second.sandbox;
  expect(world.messages(ana)).toMatchObject([{ wamid, text: 'Hola, ¿qué tal?' }]);
  expect(world.customers()).toMatchObject([{ phone: ana, name: 'Ana', readReceipts: false }]);
  expect(world.faults()).toMatchObject({ duplicateWebhooks: 1 });
  const lines = (await readFile(join(dir, 'journal.ndjson'), 'utf8')).trimEnd().split('\n');
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
});

it('templates, their deletions and the rules of their review survive a restart, and the one after', async () => {
  const dir = await temporaryFolder();
  const first = await startHouse({ dir });
  const { wabaId } = first.sandbox.account;
  const template = { name: 'order_ready', language: 'en_US', category: 'UTILITY' };
  const components = [{ type: 'BODY', text: 'Your order is ready.' }];
  await first.graph(`/${wabaId}/message_templates`, { ...template, components });
  const gone = { method: 'DELETE', headers: { authorization: 'Bearer sandbox' } };
  await first.graph(`/${wabaId}/message_templates?name=hello_world`, undefined, gone);
  await first.world('PUT', 'review-rules', { creationsPerHour: 1 });
  await first.stop();
  for (let restart = 0; restart < 2; restart += 1) {
    const house = await startHouse({ dir });
    const listed = await house.graph(`/${wabaId}/message_templates?fields=name,status`);
    const { data } = listed.body as { data: { name: string; status: string }[] };
    expect(data).toContainEqual(expect.objectContaining({ name: 'order_ready', status: 'PENDING' }));
    expect(data.map(({ name }) => name)).not.toContain('hello_world');
    const second = await house.graph(`/${wabaId}/message_templates`, { ...template, name: 'another', components });
    expect(second.body).toMatchObject({ error: { code: 80007 } });
    await house.world('PUT', 'review-rules', { creationsPerHour: null });
    const again = await house.graph(`/${wabaId}/message_templates`, { ...template, name: 'hello_world', components });
    expect(again.body).toMatchObject({ error: { error_subcode: 2388023 } });
    await house.world('PUT', 'review-rules', { creationsPerHour: 1 });
    await house.stop();
  }
});
