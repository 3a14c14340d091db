import type { Readable } from 'node:stream';
import { mostShownPixels } from '@transom/protocol';
import sharp from 'sharp';
import type { Storage } from '#platform/storage/storage';
import type { KeptFile } from './keep-file.ts';

/** Twice what a bubble gives a picture, for dense screens, px. */
const side = 640;
/** Smaller files are shown as they are. */
const worthItBytes = 60 * 1024;
/** The reader holds the packed file in memory; nothing near this size comes as a picture from WhatsApp (5 MB). */
const mostBytes = 30 * 1024 * 1024;
/** A JPEG written from top to bottom is shrunk while it is read, so that more pixels cost no more memory. */
const mostStreamedPixels = 300_000_000;

const readable = /^image\/(jpeg|png|webp|avif)$/;

// One core for pictures, however many there are, and nothing kept once a picture is done.
sharp.concurrency(1);
sharp.cache(false);

/** Where the small picture of a file is kept. */
export const thumbnailKey = (fileKey: string): string => `${fileKey}-thumbnail`;

/**
 * Keeps a small WebP beside a stored picture. Answers whether there is one: not for what is no picture, is small
 * already, cannot be read, or has too many pixels to be unpacked. One picture at a time, so that memory is bounded.
 */
export function makeThumbnail(storage: Storage, key: string, file: KeptFile): Promise<boolean> {
  const { mime, size, width, height } = file;
  const small = size < worthItBytes && (width ?? 0) <= side && (height ?? 0) <= side;
  if (!readable.test(mime) || small || size > mostBytes) return Promise.resolve(false);
  return inTurn(async () => {
    try {
      const content = await readWhole(storage.read(key));
      const { isProgressive } = await sharp(content, { limitInputPixels: mostStreamedPixels }).metadata();
      const streamed = mime === 'image/jpeg' && !isProgressive;
      const limitInputPixels = streamed ? mostStreamedPixels : mostShownPixels;
      const picture = sharp(content, { limitInputPixels, sequentialRead: true, failOn: 'error' })
        .autoOrient()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 78, effort: 3 });
      await storage.write(thumbnailKey(key), picture);
      return true;
    } catch {
      // Damaged, or larger than the limits: the file itself stays as it came.
      await storage.remove(thumbnailKey(key));
      return false;
    }
  });
}

let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

async function readWhole(content: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
