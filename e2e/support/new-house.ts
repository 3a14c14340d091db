import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@transom/server/app';
import { createTestDatabase } from '@transom/testkit';

/** A house nobody owns yet, as right after the very first start. */
export async function startHouseWithoutOwner(): Promise<{ url: string; close(): Promise<void> }> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'transom-new-house-'));
  const app = await createApp({
    port: 0,
    host: '127.0.0.1',
    dataDir,
    databaseUrl: database.url,
    publicUrl: null,
    secret: randomBytes(32),
    roles: { web: true, worker: true },
    sandbox: true,
    allowPrivate: true,
    owner: null,
    s3: null,
    logLevel: 'silent',
  });
  const { url } = await app.listen();
  return {
    url,
    async close() {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
