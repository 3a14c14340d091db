import { COVERAGE, createSandbox } from '@transom/sandbox';
import Fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { startHouse, temporaryFolder } from './start-house.ts';

const MOUNT = '/sandbox/graph';
/** Media bytes come from another host at Meta, so they are no endpoint of the Graph API. */
const ELSEWHERE = `${MOUNT}/whatsapp_business/attachments/`;

it('the coverage matrix and the routes of the sandbox say the same', async () => {
  const sandbox = await createSandbox({ dir: await temporaryFolder(), origin: () => 'http://127.0.0.1' });
  const app = Fastify();
  onTestFinished(async () => {
    await sandbox.stop();
    await app.close();
  });
  const routes = new Set<string>();
  app.addHook('onRoute', ({ method, url }) => {
    if (!url.startsWith(MOUNT) || url === ELSEWHERE || url.includes(':version')) return;
    for (const verb of [method].flat()) if (verb !== 'HEAD') routes.add(`${verb} ${url.slice(MOUNT.length)}`);
  });
  await app.register(sandbox.plugin);
  const claimed = COVERAGE.flatMap(({ method, route }) => (route === undefined ? [] : [`${method} ${route}`]));
  expect([...routes].toSorted()).toEqual([...new Set(claimed)].toSorted());
  for (const { level, route, note } of COVERAGE) {
    expect(route === undefined).toBe(level === 'absent');
    expect(note === undefined).toBe(level !== 'partial');
  }
});

it('what the matrix calls absent is answered as unsupported', async () => {
  const house = await startHouse();
  const { phoneNumberId, wabaId, appId } = house.sandbox.account;
  const ids: Record<string, string> = { 'phone-number-id': phoneNumberId, 'waba-id': wabaId, 'app-id': appId };
  for (const { method, path, level } of COVERAGE) {
    if (level !== 'absent') continue;
    const address = path.replace(/\{([a-z-]+)\}/, (_, kind: string) => ids[kind] ?? '209400000000301');
    const { status, body } = await house.graph(address, undefined, {
      method,
      headers: { authorization: 'Bearer sandbox' },
    });
    expect({ path, status, body }).toMatchObject({ path, status: 400, body: { error: { code: 100 } } });
  }
});
