import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Storage } from './storage.ts';

/** A bucket of Amazon S3 or of anything that speaks like it. */
export interface S3Options {
  bucket: string;
  region: string;
  /** null: Amazon's own address for the region. */
  endpoint: string | null;
  accessKeyId: string;
  secretAccessKey: string;
}

/** The least an uploaded part may have (S3, multipart upload limits); two at a time bound the memory of a write. */
const partBytes = 5 * 1024 * 1024;
const partsAtOnce = 2;

/** Files in a bucket. Both ways are streams; an object appears under its key only once it is whole. */
export function createS3Storage({ bucket, region, endpoint, ...credentials }: S3Options): Storage {
  // Loaded at the first file, so that an installation without a bucket never pays for it.
  let opened: ReturnType<typeof open> | undefined;
  const open = async () => {
    const [sdk, { Upload }] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')]);
    const client = new sdk.S3Client({
      region,
      credentials,
      // Addresses like host/bucket/key: what servers of one's own understand without a name per bucket.
      ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
      // Not every server that speaks S3 knows the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    return { sdk, client, Upload };
  };
  const s3 = () => (opened ??= open());

  return {
    async write(key, content) {
      const { client, Upload } = await s3();
      const body = new PassThrough();
      const upload = new Upload({
        client,
        params: { Bucket: bucket, Key: key, Body: body },
        partSize: partBytes,
        queueSize: partsAtOnce,
      });
      const [read, stored] = await Promise.allSettled([pipeline(content, body), upload.done()]);
      // The source's own failure says more than the upload's that followed from it.
      if (read.status === 'rejected') throw read.reason;
      if (stored.status === 'rejected') throw stored.reason;
    },
    read(key, range) {
      const chunks = async function* () {
        const { sdk, client } = await s3();
        const Range = range && `bytes=${range.start}-${range.end}`;
        const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key, Range }));
        if (!(Body instanceof Readable)) throw new Error('the bucket answered without a body');
        yield* Body;
      };
      return Readable.from(chunks(), { objectMode: false });
    },
    async remove(key) {
      const { sdk, client } = await s3();
      await client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}
