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
