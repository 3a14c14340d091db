import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiskStorage } from '../../src/platform/storage/disk-storage.ts';
import { createS3Storage } from '../../src/platform/storage/s3-storage.ts';
import type { Storage } from '../../src/platform/storage/storage.ts';

interface BucketServer {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}
type BucketServerClass = new (options: {
  port: number;
  silent: boolean;
  directory: string;
  configureBuckets: { name: string }[];
}) => BucketServer;

const BucketServer = createRequire(import.meta.url)('s3rver') as BucketServerClass;

let folder: string;
let bucketServer: BucketServer;
const storages: { disk?: Storage; bucket?: Storage } = {};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'transom-storage-'));
  const configureBuckets = [{ name: 'files' }];
  bucketServer = new BucketServer({ port: 0, silent: true, directory: join(folder, 's3'), configureBuckets });
  const { port } = await bucketServer.run();
  storages.disk = createDiskStorage(join(folder, 'disk'));
  storages.bucket = createS3Storage({
    bucket: 'files',
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  });
});
afterAll(async () => {
  await bucketServer.close();
  await rm(folder, { recursive: true, force: true });
});

/** `size` bytes that come in pieces, each byte telling where it stands. */
function* pieces(size: number, failAt = Number.POSITIVE_INFINITY) {
  for (let at = 0; at < size; at += 65_536) {
    if (at >= failAt) throw new Error('the line broke');
    yield Buffer.alloc(Math.min(65_536, size - at), (at / 65_536) % 251);
  }
}

describe.each(['disk', 'bucket'] as const)('files kept on a %s', (where) => {
  const storage = () => storages[where] ?? expect.fail('no storage');

  it('come back as they went in, whole and in parts', async () => {
    const size = 12_000_000;
    await storage().write('a/1', Readable.from(pieces(size)));
    const whole = await buffer(storage().read('a/1'));
    expect(whole.equals(Buffer.concat([...pieces(size)]))).toBe(true);
    const part = await buffer(storage().read('a/1', { start: 65_530, end: 65_545 }));
    expect(part.equals(whole.subarray(65_530, 65_546))).toBe(true);
  });

  it('are not there at all when their source failed on the way', async () => {
    await expect(storage().write('a/2', Readable.from(pieces(9_000_000, 8_000_000)))).rejects.toThrow('the line broke');
    await expect(buffer(storage().read('a/2'))).rejects.toThrow(/no such file|key does not exist/);
  });

  it('are gone once removed, and removing twice harms nothing', async () => {
    await storage().write('a/3', Readable.from([Buffer.from('note')]));
    await storage().remove('a/3');
    await storage().remove('a/3');
    await expect(buffer(storage().read('a/3'))).rejects.toThrow(/no such file|key does not exist/);
  });
});
